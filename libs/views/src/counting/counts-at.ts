import { clears, type Clear } from '#libs/tasks/facts';
import { statuses } from '../domain/status.js';
import type { ReadSide } from '../reading/read-side.query.js';
import type { UnnamedTotals } from '../status-board/named-board.js';
import { counterOf, type Counter } from '../domain/counter.js';
import { sumsAt, type SumsAsked } from './sums-at.js';

type Asked = Omit<SumsAsked, 'only'> & Readonly<{ overdueOnly: boolean }>;

/** How all tasks of a day are distributed, as known at a position; late ones alone with `overdueOnly`. */
export const countsAt = async (
  read: ReadSide,
  { asOf, position, overdueOnly, spans }: Asked,
): Promise<UnnamedTotals> => {
  const sums = await sumsAt(read, { asOf, position, spans });
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
