import type { StoredEvent } from '../stored-event.js';
import { safeNumber } from './safe-number.js';

/** The columns of `ledger.event`, each as text, so that no type parser of the caller's pool stands between. */
export const eventColumns = `sequence::text, stream, revision::text, event_id::text, type, schema_version::text,
  data::text, metadata::text, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_at`;

export type EventRow = Readonly<
  Record<
    'sequence' | 'stream' | 'revision' | 'event_id' | 'type' | 'schema_version' | 'data' | 'metadata' | 'recorded_at',
    string
  >
>;

export const storedEvent = (row: EventRow): StoredEvent => ({
  sequence: safeNumber(row.sequence),
  stream: row.stream,
  revision: safeNumber(row.revision),
  eventId: row.event_id,
  type: row.type,
  schemaVersion: safeNumber(row.schema_version),
  data: row.data,
  metadata: row.metadata,
  recordedAt: row.recorded_at,
});
