import type { Role } from './column-role.js';
import { sectionOrGroup } from './context.js';
import { gridRowMeaning } from './grid-row-meaning.js';
import { KEPT } from './flattened-rows.js';
import type { Context, PlacedHeading, RawRow, TableReading } from './raw-row.js';
import { ownCells, type Item, type RowItem } from './source-items.js';
import type { Column } from './table-headers.js';

/** Rows out of a grid under its header. Lines between the rows can only be headings. */
export const gridRows = (items: readonly Item[], columns: readonly Column[], before: Context): TableReading => {
  const rows: RawRow[] = [];
  const placed: number[] = [];
  const headings: PlacedHeading[] = [];
  let context = before;
  for (const item of items) {
    const meaning = gridRowMeaning(item, columns);
    if (meaning.kind === 'heading') {
      context = sectionOrGroup(meaning.clean, meaning.text, context);
      headings.push({ ...context, units: meaning.units });
    } else if (meaning.kind === 'row' && item.kind === 'row') {
      const previous = rows.at(-1);
      rows.push(rawRow(item, columns, context, previous));
      placed.push(...keptUnits(item, columns));
    } else if (meaning.kind === 'continuation' && item.kind === 'row') {
      const previous = rows.pop();
      if (!previous) continue;
      rows.push({ ...previous, cells: joinedCells(previous, item, columns), joined: true });
      placed.push(...keptUnits(item, columns));
    }
  }
  return { rows, placed, headings, context };
};

export const roleAt = (columns: readonly Column[], at: number): Role | null =>
  columns.find(({ from, span }) => from <= at && at < from + span)?.role ?? null;

const rawRow = (item: RowItem, columns: readonly Column[], context: Context, previous: RawRow | undefined): RawRow => {
  const cells: Partial<Record<Role, string>> = {};
  const repeated: Role[] = [];
  for (const { unit, column, continued } of item.cells) {
    const role = roleAt(columns, column);
    if (role === null) continue;
    const text = continued && unit.text === '' ? (previous?.cells[role] ?? '') : unit.text;
    if (continued) repeated.push(role);
    if (text !== '') cells[role] = cells[role] === undefined ? text : `${cells[role]}\n${text}`;
  }
  return { ...context, cells, columns, repeated, joined: false, at: item.at };
};

const joinedCells = (previous: RawRow, item: RowItem, columns: readonly Column[]): RawRow['cells'] =>
  ownCells(item).reduce<RawRow['cells']>((cells, { unit, column }) => {
    const role = roleAt(columns, column);
    return role === null
      ? cells
      : { ...cells, [role]: cells[role] === undefined ? unit.text : `${cells[role]}\n${unit.text}` };
  }, previous.cells);

const keptUnits = (item: RowItem, columns: readonly Column[]): readonly number[] =>
  ownCells(item).flatMap(({ unit, column }) => {
    const role = roleAt(columns, column);
    return role !== null && KEPT.has(role) ? [unit.id] : [];
  });
