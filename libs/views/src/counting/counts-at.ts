import type { Day } from '#libs/kernel';
import { clears, type Clear } from '#libs/tasks/facts';
import { statuses } from '../domain/status.js';
import type { ReadSide } from '../reading/read-side.query.js';
import type { UnnamedTotals } from '../status-board/named-board.js';
import { blocksUpTo, SPANS } from './blocks.js';
import type { Changes } from '../domain/changes.js';
import { counterOf, type Counter } from '../domain/counter.js';

type Asked = Readonly<{ asOf: Day; position: number; overdueOnly: boolean; spans?: readonly number[] }>;

/** How all tasks of a day are distributed, as known at a position that the read models have reached; late ones alone with `overdueOnly`. */
export const countsAt = async (
  read: ReadSide,
  { asOf, position, overdueOnly, spans }: Asked,
): Promise<UnnamedTotals> => {
  const sums = await sumsAt(read, asOf, position + 1, spans ?? SPANS);
  const counted = <Name extends string>(names: readonly Name[], counter: (name: Name) => Counter) =>
    names.map((name) => [name, sums.get(counter(name)) ?? 0] as const).filter(([, count]) => count !== 0);
  const byStatus = counted(overdueOnly ? ['overdue'] : statuses, counterOf.status);
  const missing = counted(Object.keys(clears) as Clear[], overdueOnly ? counterOf.lateMissing : counterOf.missing);
  const prefix = overdueOnly ? counterOf.lateAgency('') : counterOf.agency('');
  const agencies = [...sums]
    .filter(([counter, count]) => counter.startsWith(prefix) && count !== 0)
    .map(([counter, count]) => ({ agency: counter.slice(prefix.length), count }));
  return {
    total: byStatus.reduce((total, [, count]) => total + count, 0),
    byStatus: Object.fromEntries(byStatus),
    byMissingClear: Object.fromEntries(missing),
    byAgency: agencies.sort((one, other) => other.count - one.count || (one.agency < other.agency ? -1 : 1)),
  };
};

const BLOCKS = `SELECT b.counters, to_jsonb(s.sums) AS sums FROM unnest($1::bigint[], $2::bigint[]) AS wanted(span, first)
  JOIN read.count_block b USING (span, first) CROSS JOIN LATERAL (SELECT sums FROM read.count_sum s
    WHERE s.span = b.span AND s.first = b.first AND s.day <= $3 ORDER BY s.day DESC LIMIT 1) s`;

const CHANGES = `SELECT '[' || string_agg(changes, ',') || ']' AS changes FROM read.count_change WHERE sequence >= $1 AND sequence < $2`;

const sumsAt = async (
  read: ReadSide,
  asOf: Day,
  count: number,
  spans: readonly number[],
): Promise<ReadonlyMap<Counter, number>> => {
  const { blocks, rest } = blocksUpTo(count, spans);
  const [summed, [single]] = await Promise.all([
    read.rows<{ counters: readonly Counter[]; sums: readonly number[] }>(BLOCKS, [
      blocks.map(({ span }) => span),
      blocks.map(({ first }) => first),
      asOf,
    ]),
    read.rows<{ changes: string | null }>(CHANGES, [rest, count]),
  ]);
  const total = new Map<Counter, number>();
  const add = (counter: Counter, by: number): unknown => total.set(counter, (total.get(counter) ?? 0) + by);
  for (const { counters, sums } of summed) counters.forEach((counter, at) => add(counter, sums[at] ?? 0));
  for (const changes of JSON.parse(single?.changes ?? '[]') as readonly Changes[]) {
    for (const [day, counted] of Object.entries(changes)) {
      if (day <= asOf) for (const [counter, by] of Object.entries(counted)) add(counter, by);
    }
  }
  return total;
};
