import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import type { BoardFilters, BoardSort } from './board.js';

export type BoardQuestion = Readonly<{
  reach: Reach;
  asOf: Day;
  position: number;
  filters: BoardFilters;
  /** The codes that the agency filter stands for. */
  agencies: readonly string[] | null;
  taskId: string | null;
  sort: BoardSort;
  limit: number;
  offset: number;
}>;
