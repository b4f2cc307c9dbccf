import type { DocumentContent } from './document-content.js';
import type { Reading } from './reading.js';
import { documentOf, tableOf, textOf, type CellText } from './notice.spec-kit.js';

export type Field = 'ordinal' | 'title' | 'directive' | 'lead' | 'due' | 'result' | 'progress';
export type WrittenRow = Readonly<Partial<Record<Field, string>>>;
/** A string is a full-width row or line between the rows. */
export type WrittenTable = Readonly<{
  heading?: string;
  order: readonly Field[];
  rows: readonly (WrittenRow | string)[];
}>;
export type WrittenAppendix = Readonly<{ over: readonly string[]; tables: readonly WrittenTable[] }>;

export const HEADINGS: Readonly<Record<Field, string>> = {
  ordinal: 'STT',
  title: 'Tên nhiệm vụ',
  directive: 'Văn bản giao nhiệm vụ',
  lead: 'Cơ quan chủ trì',
  due: 'Thời hạn',
  result: 'Kết quả thực hiện',
  progress: 'Tiến độ',
};
export const LETTERHEAD = ['VĂN PHÒNG THỬ NGHIỆM', 'Số: 99/TB-VPTN', 'Hà Nội, ngày 20 tháng 11 năm 2025'];

export const asText = (appendices: readonly WrittenAppendix[]): DocumentContent =>
  textOf(
    ...LETTERHEAD,
    ...appendices.flatMap(({ over, tables }) => [
      ...over,
      ...tables.flatMap(({ heading, order, rows }) => [
        ...(heading === undefined ? [] : [heading]),
        ...order.map((field) => HEADINGS[field]),
        ...rows.flatMap((row) =>
          typeof row === 'string' ? [row] : order.flatMap((field) => (row[field] ? [row[field]] : [])),
        ),
      ]),
    ]),
  );

const gridRows = (
  { heading, order, rows }: WrittenTable,
  wide: (text: string) => readonly CellText[],
): readonly (readonly CellText[])[] => [
  ...(heading === undefined ? [] : [wide(heading)]),
  order.map((field) => HEADINGS[field]),
  ...rows.map((row) => (typeof row === 'string' ? wide(row) : order.map((field) => row[field] ?? ''))),
];

export const asDocx = (appendices: readonly WrittenAppendix[]): DocumentContent =>
  documentOf(
    'docx',
    tableOf('table 1', [['VĂN PHÒNG THỬ NGHIỆM\nSố: 99/TB-VPTN', 'Hà Nội, ngày 20 tháng 11 năm 2025']]),
    ...appendices.flatMap(({ over, tables }, at) => [
      ...over,
      ...tables.flatMap(({ heading, ...table }, nth) => [
        ...(heading === undefined ? [] : [heading]),
        tableOf(
          `table ${at + 2}.${nth}`,
          gridRows(table, (text) => [`${text}>${table.order.length}`]),
        ),
      ]),
    ]),
  );

const sheet = ({ over, tables }: WrittenAppendix, merged: boolean): readonly (readonly CellText[])[] => {
  const wide = (width: number) => (text: string) =>
    merged ? [`${text}>${width}`] : [text, ...Array.from({ length: width - 1 }, () => '')];
  const width = Math.max(...tables.map(({ order }) => order.length));
  return [...over.map(wide(width)), ...tables.flatMap((table) => gridRows(table, wide(width)))];
};

export const asCsv = (appendices: readonly WrittenAppendix[]): DocumentContent =>
  documentOf(
    'csv',
    tableOf('csv', [...LETTERHEAD.map((text) => [text]), ...appendices.flatMap((appendix) => sheet(appendix, false))]),
  );

export const asXlsx = (appendices: readonly WrittenAppendix[]): DocumentContent =>
  documentOf(
    'xlsx',
    tableOf(
      'Bìa',
      LETTERHEAD.map((text) => [text]),
    ),
    ...appendices.map((appendix, at) => tableOf(`Sheet${at + 1}`, sheet(appendix, true))),
  );

export const FORMS = { text: asText, docx: asDocx, csv: asCsv, xlsx: asXlsx };

export const meaningOf = ({ rows, appendices, number, signedOn }: Reading) => ({ number, signedOn, appendices, rows });
