import Table from 'cli-table3';

export type Column<Row> = Readonly<{
  title: string;
  width: number;
  align?: 'left' | 'right';
  of: (row: Row) => string | number | null;
}>;

const NO_LINES = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/** A table in 100 columns; long cells wrap. `width` counts characters between the borders; one column may take what is left (0). */
export const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
  const fixed = columns.reduce((sum, { width }) => sum + width, 0);
  const borders = columns.length + 1;
  const grid = new Table({
    head: columns.map(({ title }) => title),
    colWidths: columns.map(({ width }) => width || 100 - borders - fixed),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    wordWrap: true,
    style: { head: [], border: [], compact: false },
    ...(rows.length > 0 ? {} : { chars: NO_LINES }),
  });
  rows.forEach((row) => grid.push(columns.map(({ of }) => String(of(row) ?? ''))));
  return grid.toString();
};
