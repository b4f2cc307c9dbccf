import type { Clear } from '#libs/tasks/facts';
import type { Status } from './status.js';

/** Names what is counted. Only what is late has counts of agencies and clears of its own: every status having them would multiply the rows. */
export type Counter = string;

export const counterOf = {
  status: (status: Status): Counter => `s:${status}`,
  agency: (agency: string): Counter => `a:${agency}`,
  lateAgency: (agency: string): Counter => `o:${agency}`,
  missing: (clear: Clear): Counter => `m:${clear}`,
  /** The history of an agency has so many lines. */
  line: (agency: string): Counter => `h:${agency}`,
  lateMissing: (clear: Clear): Counter => `n:${clear}`,
};
