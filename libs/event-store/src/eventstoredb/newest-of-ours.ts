import { BACKWARDS, END, type Position } from '@eventstore/db-client';
import type { EsdbConnection } from './esdb-connection.js';
import { isOurs } from './ours.js';
import { beyond } from './positions.js';
import { toldInTime } from './told-in-time.js';

/**
 * Where the newest event of ours after a position stands, null when there is none. Reads `$all` of the leader backwards from
 * its end, over what others have written, to that position at most. @throws the reason of `signal`
 */
export const newestOfOurs = async (
  { client }: EsdbConnection,
  prefix: string,
  after: Position,
  signal: AbortSignal,
): Promise<Position | null> => {
  const options = { direction: BACKWARDS, fromPosition: END, requiresLeader: true } as const;
  for await (const resolved of toldInTime(client.readAll(options), signal)) {
    const position = (resolved.link ?? resolved.event)?.position;
    if (position === undefined) continue;
    if (!beyond(position, after)) return null;
    if (isOurs(resolved, prefix)) return position;
  }
  return null;
};
