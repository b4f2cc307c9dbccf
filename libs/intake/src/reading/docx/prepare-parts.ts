import type { ZipPart } from '../zip/zip-part.js';
import type { GridCell } from './lay-out-table.js';
import { numberingCounter } from './numbering-counter.js';
import { numberingLists } from './numbering-definitions.js';
import { paragraphNumbering } from './paragraph-numbering.js';
import { printNumbering } from './print-numbering.js';
import { setTablesAside, type TablesAside } from './set-tables-aside.js';
import { tidyBody } from './tidy-body.js';
import { parseXml, writeXml } from './word-xml.js';

const BODY = /^word\/document\d*\.xml$/i;
const NOTES = /^word\/(foot|end)notes\d*\.xml$/i;

/** Rewrites the parts of a Word file where mammoth would lose text, numbers or columns, and takes plain tables from it. */
export const prepareParts = (
  parts: readonly ZipPart[],
): Readonly<{ parts: readonly ZipPart[]; tables: TablesAside }> => {
  const treeOf = (pattern: RegExp) => {
    const part = parts.find(({ name }) => pattern.test(name));
    return part === undefined ? null : parseXml(part.bytes);
  };
  const numberingOf = paragraphNumbering(treeOf(/^word\/styles\d*\.xml$/i));
  const count = numberingCounter(numberingLists(treeOf(/^word\/numbering\d*\.xml$/i)));
  const tables = new Map<string, readonly (readonly GridCell[])[]>();
  const prepared = parts.map((part) => {
    if (!BODY.test(part.name) && !NOTES.test(part.name)) return part;
    const xml = part.bytes.toString('utf8');
    const tree = parseXml(xml);
    if (BODY.test(part.name)) printNumbering(tree, numberingOf, count);
    tidyBody(tree);
    if (BODY.test(part.name)) setTablesAside(tree, xml).forEach((rows, name) => tables.set(name, rows));
    return { name: part.name, bytes: Buffer.from(writeXml(tree)) };
  });
  return { parts: prepared, tables };
};
