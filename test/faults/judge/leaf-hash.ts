import { createHash } from 'node:crypto';
import type { LedgerRow } from './ledger-row.js';

/** SHA-256 over a zero byte and the columns with line feeds between, worked out anew from what is stored. */
export const leafHash = (row: LedgerRow): string =>
  createHash('sha256')
    .update(Buffer.of(0))
    .update(
      [
        ...[row.stream, row.revision, row.eventId, row.type, row.schemaVersion],
        ...[row.recordedAt, row.metadata, row.data],
      ].join('\n'),
    )
    .digest('hex');
