import { createHash } from 'node:crypto';
import type { StoredEvent } from '../stored-event.js';

/** An event with the hash that its store keeps beside it, in hexadecimal. */
export type SealedEvent = StoredEvent & Readonly<{ leafHash: string }>;

const LEAF = Buffer.of(0);

/** SHA-256 of a zero byte and the lines stream, revision, id, type, schema version, instant, metadata, data: as `ledger.append` computes it. */
export const leafHash = (event: StoredEvent): string => {
  const { stream, revision, eventId, type, schemaVersion, recordedAt, metadata, data } = event;
  const lines = [stream, revision, eventId, type, schemaVersion, recordedAt, metadata, data];
  return createHash('sha256').update(LEAF).update(lines.join('\n'), 'utf8').digest('hex');
};
