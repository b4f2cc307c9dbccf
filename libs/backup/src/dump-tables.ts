import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { DumpedTable } from './manifest.js';
import { writeSynced, type FileMark } from './synced-file.js';
import { quoted, quotedColumns, tablesOf } from './tables.js';

export type Dumped = Readonly<{ tables: readonly DumpedTable[]; files: readonly FileMark[] }>;

/** Every table in the text form of COPY, which PostgreSQL reads across its versions and people can read too. */
export const dumpTables = async (client: pg.ClientBase, folder: string): Promise<Dumped> => {
  const tables: DumpedTable[] = [];
  const files: FileMark[] = [];
  for (const table of await tablesOf(client)) {
    const file = `tables/${table.name}.copy`;
    const rows = client.query(copyTo(`COPY ${quoted(table.name)} (${quotedColumns(table)}) TO STDOUT`));
    files.push(await writeSynced(folder, file, rows as AsyncIterable<Uint8Array>));
    tables.push({ ...table, rows: rows.rowCount, file });
  }
  return { tables, files };
};

/** In the caller's transaction, in the place of what the table held. */
export const loadTable = async (client: pg.ClientBase, folder: string, table: DumpedTable): Promise<void> => {
  await client.query(`DELETE FROM ${quoted(table.name)}`);
  const into = client.query(copyFrom(`COPY ${quoted(table.name)} (${quotedColumns(table)}) FROM STDIN`));
  await pipeline(createReadStream(join(folder, table.file)), into);
};
