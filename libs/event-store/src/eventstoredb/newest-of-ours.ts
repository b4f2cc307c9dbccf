import { BACKWARDS, END, type AllStreamResolvedEvent, type Position } from '@eventstore/db-client';
import type { EsdbConnection } from './esdb-connection.js';
import { beyond } from './positions.js';
import { IDENTITY } from './store-identity.js';

const PAGE = 256;
const DEADLINE_MS = 5_000;

/**
 * Events of ours after a position, newest first, counted up to `most`; and the position of the newest of them, null when
 * there is none. Reads `$all` backwards from its end, over what others have written, to that position at most.
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
    const options = { direction: BACKWARDS, fromPosition: from, maxCount: PAGE, deadline: DEADLINE_MS } as const;
    for await (const resolved of client.readAll(options)) {
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

const isOurs = ({ event, link }: AllStreamResolvedEvent, prefix: string): boolean => {
  const { streamId, type } = (link ?? event) as { streamId: string; type: string };
  return (
    !type.startsWith('$') && !streamId.startsWith('$') && streamId.startsWith(prefix) && !streamId.endsWith(IDENTITY)
  );
};
