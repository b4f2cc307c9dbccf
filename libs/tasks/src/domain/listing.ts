import type { Day } from '#libs/kernel';

/** Where a conclusion notice prints a task; numbers restart each January, so the notice is number and day. `section` is the printed number of the section, `row` counts the rows of the appendix from 1. */
export type Listing = Readonly<{
  notice: string;
  signedOn: Day;
  appendix: string;
  section: number | null;
  sectionTitle: string | null;
  group: string | null;
  ordinal: number | null;
  row: number;
}>;
