import type { Day } from '#libs/kernel';
import type { Changes } from '../domain/changes.js';
import type { Counter } from '../domain/counter.js';
import type { ReadSide } from '../reading/read-side.query.js';
import { blocksUpTo, SPANS } from './blocks.js';

/** `only`: counters that alone are wanted. */
export type SumsAsked = Readonly<{
  asOf: Day;
  position: number;
  spans?: readonly number[] | undefined;
  only?: readonly Counter[];
}>;

/** How counters stand on a day, as known at a position, or as far as the read models have come. */
export const sumsAt = async (
  read: ReadSide,
  { asOf, position, spans = SPANS, only }: SumsAsked,
): Promise<ReadonlyMap<Counter, number>> => {
  const count = Math.min(position, await read.position(null)) + 1;
  const { blocks, rest } = blocksUpTo(count, spans);
  const [summing, changing, wanted] = only === undefined ? [BLOCKS, CHANGES, []] : [SOME, CHANGES_OF_SOME, [only]];
  const [summed, [single]] = await Promise.all([
    read.rows<{ counters: readonly Counter[] | null; sums: readonly number[] }>(summing, [
      ...[blocks.map(({ span }) => span), blocks.map(({ first }) => first), asOf],
      ...wanted,
    ]),
    read.rows<{ changes: string | null }>(changing, [rest, count, ...wanted]),
  ]);
  const total = new Map<Counter, number>();
  const add = (counter: Counter, by: number): unknown => total.set(counter, (total.get(counter) ?? 0) + by);
  for (const { counters, sums } of summed) counters?.forEach((counter, at) => add(counter, sums[at] ?? 0));
  for (const changes of JSON.parse(single?.changes ?? '[]') as readonly Changes[]) {
    for (const [day, counted] of Object.entries(changes)) {
      if (day <= asOf) for (const [counter, by] of Object.entries(counted)) add(counter, by);
    }
  }
  return total;
};

const WANTED = `FROM unnest($1::bigint[], $2::bigint[]) AS wanted(span, first)
  JOIN read.count_block b USING (span, first) CROSS JOIN LATERAL (SELECT sums FROM read.count_sum s
    WHERE s.span = b.span AND s.first = b.first AND s.day <= $3 ORDER BY s.day DESC LIMIT 1) s`;

const BLOCKS = `SELECT b.counters, to_jsonb(s.sums) AS sums ${WANTED}`;

const SOME = `SELECT picked.counters, picked.sums ${WANTED}
  CROSS JOIN LATERAL (SELECT jsonb_agg(counter) AS counters, jsonb_agg(s.sums[at]) AS sums
    FROM jsonb_array_elements_text(b.counters) WITH ORDINALITY AS c(counter, at) WHERE counter = ANY($4::text[])) picked`;

const CHANGES = `SELECT '[' || string_agg(changes, ',') || ']' AS changes FROM read.count_change WHERE sequence >= $1 AND sequence < $2`;

/** Changes that may name one of them: a counter is looked for as text before anything is read as JSON. */
const CHANGES_OF_SOME = `${CHANGES} AND EXISTS (SELECT FROM unnest($3::text[]) AS counter WHERE strpos(changes, counter) > 0)`;
