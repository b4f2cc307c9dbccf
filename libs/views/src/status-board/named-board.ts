import type { Day } from '#libs/kernel';
import type { AgencyRegister } from '../domain/agency-register.js';
import type { AgencyCount, Board, BoardAssignment, BoardItem } from './board.js';

type Unnamed<Of> = Omit<Of, 'name'>;

export type UnnamedBoard = Readonly<{
  total: number;
  byStatus: Board['byStatus'];
  byMissingClear: Board['byMissingClear'];
  byAgency: readonly Unnamed<AgencyCount>[];
  items: readonly (Omit<BoardItem, 'assignments'> & { assignments: readonly Unnamed<BoardAssignment>[] })[];
}>;

/** Fills in the names that agencies had on the day. */
export const named = (
  board: UnnamedBoard | undefined,
  register: AgencyRegister,
  on: Day,
): Omit<Board, 'asOf' | 'knownAt'> => {
  const withName = <Of extends { agency: string }>({ agency, ...rest }: Of) => ({
    agency,
    name: register.nameOn(agency, on),
    ...rest,
  });
  return {
    total: board?.total ?? 0,
    items:
      board?.items.map((item) => ({
        ...item,
        assignments: item.assignments.map((one) => withName(one) as BoardAssignment),
      })) ?? [],
    byAgency: board?.byAgency.map(withName) ?? [],
    byStatus: board?.byStatus ?? {},
    byMissingClear: board?.byMissingClear ?? {},
  };
};
