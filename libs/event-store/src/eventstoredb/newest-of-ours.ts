import { BACKWARDS, END, type Position } from '@eventstore/db-client';
import type { EsdbConnection } from './esdb-connection.js';
import { isOurs } from './ours.js';
import { beyond } from './positions.js';
import { readInTime } from './read-in-time.js';

const PAGE = 256;
/** `end`: where the newest event of all stood, null when the store is empty; `passed`: how many events of anybody were seen. */
export type Newest = Readonly<{ newest: Position | null; count: number; end: Position | null; passed: number }>;

/**
 * Events of ours after a position, newest first, counted up to `most`; and the position of the newest of them, null when
 * there is none. Reads `$all` of the leader backwards from its end, over what others have written, to that position at most.
 */
export const newestOfOurs = async (
  { client }: EsdbConnection,
  prefix: string,
  after: Position,
  most = 1,
): Promise<Newest> => {
  let [newest, count]: [Position | null, number] = [null, 0];
  let [end, passed]: [Position | null, number] = [null, 0];
  for (let from: Position | typeof END = END; ;) {
    const page: Position[] = [];
    const options = { direction: BACKWARDS, fromPosition: from, maxCount: PAGE, requiresLeader: true } as const;
    for (const resolved of await readInTime(client.readAll(options))) {
      const position = (resolved.link ?? resolved.event)?.position;
      if (position === undefined) continue;
      page.push(position);
      end ??= position;
      if (!beyond(position, after)) continue;
      passed += 1;
      if (count >= most || !isOurs(resolved, prefix)) continue;
      newest ??= position;
      count += 1;
    }
    const last = page.at(-1);
    if (count >= most || page.length < PAGE || last === undefined || !beyond(last, after)) {
      return { newest, count, end, passed };
    }
    from = last;
  }
};
