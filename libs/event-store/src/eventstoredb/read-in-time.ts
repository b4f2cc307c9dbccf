import type { StreamingRead } from '@eventstore/db-client';
import { toldInTime } from './told-in-time.js';

/**
 * All that a read answers, for those that answer little.
 * @throws what the store answers instead, or Error when nothing came for `silentMs`
 */
export const readInTime = async <Event>(
  reading: StreamingRead<Event>,
  silentMs?: number,
): Promise<readonly Event[]> => {
  const events: Event[] = [];
  for await (const event of toldInTime(reading, null, silentMs)) events.push(event);
  return events;
};
