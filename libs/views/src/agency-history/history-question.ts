import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';

/** Which lines of the history of agencies are asked for; `codes` are the agency and those merged into it. */
export type HistoryQuestion = Readonly<{
  reach: Reach;
  asOf: Day;
  position: number;
  codes: readonly string[];
  limit: number | null;
  offset: number;
}>;
