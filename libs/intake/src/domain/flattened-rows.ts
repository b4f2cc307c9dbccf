import { bestPath } from './best-path.js';
import { affinityOf } from './cell-affinity.js';
import type { Role } from './column-role.js';
import { isFootnote } from './headings.js';
import { sectionOrGroup } from './context.js';
import type { Cells, Context, PlacedHeading, RawRow, TableReading } from './raw-row.js';
import type { Unit } from './source-items.js';
import type { Column } from './table-headers.js';

/** Rows out of lines of which each was a cell, or a paragraph of one; empty cells have left no line. */
export const flattenedRows = (
  all: readonly Unit[],
  columns: readonly Column[],
  before: Context,
  isResolvedLead: (text: string) => boolean,
): TableReading => {
  const units = all.slice(0, endOfTable(all));
  const inSequence = numbersInSequence(units);
  const lines = units.map((unit, at) => ({
    affinity: affinityOf(unit, isResolvedLead, inSequence.has(at)),
    startsWithNumber: numberOf(unit) !== null,
  }));
  const path = bestPath(
    lines.map((line, at) => (opensSection(units, at) ? { ...line, affinity: { ...line.affinity, group: 0 } } : line)),
    columns.map(({ role }) => role),
  );
  const rows: RawRow[] = [];
  const placed: number[] = [];
  const headings: PlacedHeading[] = [];
  let context = before;
  let open: { cells: Partial<Record<Role, string>>; at: string } | null = null;
  const close = (): void => {
    if (open) rows.push({ ...context, cells: open.cells as Cells, columns, repeated: [], joined: false, at: open.at });
    open = null;
  };
  units.forEach((unit, at) => {
    const standing = path[at]!;
    if (standing.kind === 'stray') return;
    if (standing.kind === 'group') {
      close();
      context = sectionOrGroup(unit.clean, unit.text, context);
      headings.push({ ...context, units: [unit.id] });
      return;
    }
    if (standing.startsRow) close();
    open ??= { cells: {}, at: unit.at };
    const role = columns[standing.column]!.role;
    const held: string | undefined = open.cells[role];
    open.cells[role] = held === undefined ? unit.text : `${held}\n${unit.text}`;
    if (KEPT.has(role)) placed.push(unit.id);
  });
  close();
  return { rows, placed, headings, context };
};

/** The columns whose texts a row of a notice keeps; what stands in others is reported. */
export const KEPT: ReadonlySet<Role> = new Set(['ordinal', 'title', 'directive', 'lead', 'due', 'result', 'progress']);

/** Signatures and addressees come after every table. */
const endOfTable = (units: readonly Unit[]): number => {
  const end = units.findIndex(({ key }) => /^(?:nơi nhận\s?:?|(?:kt|tm|tl|tuq)\.\s.*)$/u.test(key));
  return end === -1 ? units.length : end;
};

const numberOf = ({ key }: Unit): number | null => (/^\d{1,5}\s?[.)]?$/.test(key) ? Number.parseInt(key, 10) : null);

/** Numbers that follow on the one before or lead to the one after: ordinals, not page numbers or figures. */
const numbersInSequence = (units: readonly Unit[]): ReadonlySet<number> => {
  const numbers = units.flatMap((unit, at) => {
    const value = numberOf(unit);
    return value === null ? [] : [{ value, at }];
  });
  let last = 0;
  const fits = numbers.filter(({ value }, nth) => {
    const fit = value === last + 1 || numbers[nth - 1]?.value === value - 1 || numbers[nth + 1]?.value === value + 1;
    if (fit) last = value;
    return fit;
  });
  return new Set(fits.map(({ at }) => at));
};

/** "II. …" or "2. …" inside the table, when the numbering of rows begins anew under it. */
const opensSection = (units: readonly Unit[], at: number): boolean => {
  const { clean, key } = units[at]!;
  const next = units[at + 1]?.key ?? '';
  if (isFootnote(key) || clean.length > 250) return false;
  if (/^(?:[IVX]{1,6}|[A-HĐ])\s?[.)]\s?\p{L}/u.test(clean))
    return /^\d{1,5}\s?[.)]?$/.test(next) || /^\d{1,2}\s?[.)]\s?\p{L}/u.test(next);
  return /^\d{1,2}\s?[.)]\s?\p{L}/u.test(clean) && /^0?1\s?[.)]?$/.test(next);
};
