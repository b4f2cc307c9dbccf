import type { Day } from '#libs/kernel';
import type { AgencyRegister } from '../domain/agency-register.js';
import type { AgencyCount, Board, BoardAssignment, BoardItem } from './board.js';

type Unnamed<Of> = Omit<Of, 'name'>;

export type UnnamedTotals = Readonly<
  Pick<Board, 'total' | 'byStatus' | 'byMissingClear'> & { byAgency: readonly Unnamed<AgencyCount>[] }
>;

export type UnnamedItem = Readonly<
  Omit<BoardItem, 'assignments'> & { assignments: readonly Unnamed<BoardAssignment>[] }
>;

/** Names are those that agencies had on the day. */
export const namedTotals = (
  totals: UnnamedTotals | undefined,
  register: AgencyRegister,
  on: Day,
): Pick<Board, 'total' | 'byStatus' | 'byMissingClear' | 'byAgency'> => ({
  total: totals?.total ?? 0,
  byAgency: totals?.byAgency.map((one) => withName(one, register, on)) ?? [],
  byStatus: totals?.byStatus ?? {},
  byMissingClear: totals?.byMissingClear ?? {},
});

export const namedItems = (
  items: readonly UnnamedItem[] | undefined,
  register: AgencyRegister,
  on: Day,
): readonly BoardItem[] =>
  items?.map((item) => ({
    ...item,
    assignments: item.assignments.map((one) => withName(one, register, on) as BoardAssignment),
  })) ?? [];

const withName = <Of extends { agency: string }>({ agency, ...rest }: Of, register: AgencyRegister, on: Day) => ({
  agency,
  name: register.nameOn(agency, on),
  ...rest,
});
