/** Where a conclusion notice prints a task. `section` is the printed number of the section, `row` counts the rows of the appendix from 1. */
export type Listing = Readonly<{
  notice: string;
  appendix: string;
  section: number | null;
  sectionTitle: string | null;
  group: string | null;
  ordinal: number | null;
  row: number;
}>;
