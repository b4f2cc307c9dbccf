import type { AllStreamRecordedEvent, Position } from '@eventstore/db-client';
import type { EsdbConnection } from './esdb-connection.js';
import { readInTime } from './read-in-time.js';

/** The first event of `$all` that stands at a position or behind it, null when there is none. The leader is asked. */
export const firstFrom = async (
  { client }: EsdbConnection,
  position: Position,
): Promise<AllStreamRecordedEvent | null> => {
  const there = { fromPosition: position, maxCount: 1, requiresLeader: true } as const;
  const [found] = await readInTime(client.readAll(there));
  return found?.link ?? found?.event ?? null;
};
