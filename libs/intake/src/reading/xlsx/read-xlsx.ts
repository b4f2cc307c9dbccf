import { read, type WorkBook } from '@e965/xlsx';
import type { DocumentContent } from '../../domain/document-content.js';
import { refuseReading } from '../reading.rejections.js';
import { storedZip } from '../zip/stored-zip.js';
import type { ZipPart } from '../zip/zip-part.js';
import { sheetRows } from './sheet-rows.js';
import { xlsxMargins } from './xlsx-margins.js';

/** @throws Rejection `intake.corrupt` when the parts do not make a workbook */
export const readXlsx = (parts: readonly ZipPart[], fileName: string): DocumentContent => {
  const book = workbookOf(parts, fileName);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const blocks = book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    const rows = sheet === undefined ? [] : sheetRows(sheet, name, date1904);
    if (rows.length === 0) return [];
    return [{ kind: 'table' as const, rows, at: name }];
  });
  const names = book.SheetNames.map((name) => ({ kind: 'paragraph' as const, text: name.trim(), at: name }));
  return { format: 'xlsx', blocks, footnotes: [], margins: [...names, ...xlsxMargins(parts)] };
};

const workbookOf = (parts: readonly ZipPart[], fileName: string): WorkBook => {
  try {
    return read(storedZip(parts), {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
    });
  } catch {
    return refuseReading('intake.corrupt', fileName);
  }
};
