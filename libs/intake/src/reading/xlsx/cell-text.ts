import type { CellObject } from '@e965/xlsx';
import { dateText } from './date-text.js';

/** What a cell shows: text with its own line feeds, numbers in their format, dates as dd/mm/yyyy. */
export const cellText = (cell: CellObject, date1904: boolean): string => {
  if (cell.t === 's') return linesOf(String(cell.v ?? ''));
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const date = typeof cell.z === 'string' ? dateText(cell.v, cell.z, date1904) : null;
    return date ?? linesOf(cell.w ?? String(cell.v));
  }
  return linesOf(cell.w ?? String(cell.v ?? ''));
};

const linesOf = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
