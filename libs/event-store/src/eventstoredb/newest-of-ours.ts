import { BACKWARDS, END, type Position } from '@eventstore/db-client';
import type { EsdbConnection } from './esdb-connection.js';
import { isOurs } from './ours.js';
import { beyond } from './positions.js';
import { readInTime } from './read-in-time.js';

const PAGE = 256;
const DEADLINE_MS = 5_000;

/**
 * Events of ours after a position, newest first, counted up to `most`; and the position of the newest of them, null when
 * there is none. Reads `$all` of the leader backwards from its end, over what others have written, to that position at most.
 */
export const newestOfOurs = async (
  { client }: EsdbConnection,
  prefix: string,
  after: Position,
  most = 1,
): Promise<Readonly<{ newest: Position | null; count: number }>> => {
  let [newest, count]: [Position | null, number] = [null, 0];
  for (let from: Position | typeof END = END; ;) {
    const page: Position[] = [];
    const options = { direction: BACKWARDS, fromPosition: from, maxCount: PAGE, requiresLeader: true } as const;
    for (const resolved of await readInTime(client.readAll(options), DEADLINE_MS)) {
      const position = (resolved.link ?? resolved.event)?.position;
      if (position === undefined) continue;
      page.push(position);
      if (!beyond(position, after) || count >= most || !isOurs(resolved, prefix)) continue;
      newest ??= position;
      count += 1;
    }
    const last = page.at(-1);
    if (count >= most || page.length < PAGE || last === undefined || !beyond(last, after)) return { newest, count };
    from = last;
  }
};
