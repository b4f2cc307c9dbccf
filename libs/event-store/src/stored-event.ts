import type { Metadata, PlainRecord, Recorded } from '#libs/kernel';
import { upcast, type Upcasters } from './upcasting.js';

/** An event as it lies in the log: `data` and `metadata` are the JSON text that was written, byte for byte. */
export type StoredEvent = Readonly<{
  sequence: number;
  stream: string;
  revision: number;
  eventId: string;
  type: string;
  schemaVersion: number;
  data: string;
  metadata: string;
  recordedAt: string;
}>;

/** @throws UnknownSchemaVersion when the event was written by a newer program */
export const recordedOf = (stored: StoredEvent, upcasters: Upcasters): Recorded => {
  const { schemaVersion: _, ...place } = stored;
  const metadata = JSON.parse(stored.metadata) as Metadata;
  const data = JSON.parse(stored.data) as PlainRecord;
  return { ...place, metadata, data: upcast({ ...stored, data, metadata }, upcasters) };
};
