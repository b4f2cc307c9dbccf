import type pg from 'pg';
import { usedByOthers } from '#libs/event-store';
import { FaultList } from './fault-list.js';
import { MANIFEST, type Manifest } from './manifest.js';
import { isDerived, migrationsOf, quoted, tablesOf } from './tables.js';

/**
 * In the transaction that restores. A database in which an earlier restore was broken off is taken for an empty one.
 * @throws Rejection when a program uses the database, it holds anything that cannot be built from a log, or its program
 *   does not know what the backup holds
 */
export const refuseUnfit = async (client: pg.ClientBase, manifest: Manifest): Promise<void> => {
  const faults = new FaultList();
  if (await usedByOthers(client)) faults.add('backup.target-in-use', 'pg_stat_activity');
  await refuseUnknown(client, manifest, faults);
  await refuseFilled(client, faults);
  faults.refuseIfAny();
};

const refuseUnknown = async (client: pg.ClientBase, manifest: Manifest, faults: FaultList): Promise<void> => {
  const known = await migrationsOf(client);
  const newer = manifest.migrations.filter((name) => !known.includes(name));
  if (newer.length > 0) faults.add('backup.program-older', MANIFEST, newer.join(', '));
  const shapes = new Map((await tablesOf(client)).map(({ name, columns }) => [name, columns]));
  for (const table of manifest.tables.filter((one) => !isDerived(one))) {
    const columns = shapes.get(table.name);
    const unknown = columns === undefined ? [table.name] : table.columns.filter((column) => !columns.includes(column));
    if (unknown.length > 0) faults.add('backup.table-unknown', table.name, unknown.join(', '));
  }
};

const refuseFilled = async (client: pg.ClientBase, faults: FaultList): Promise<void> => {
  const begun = (await client.query('SELECT FROM ledger.arriving')).rowCount !== 0;
  const tables = await tablesOf(client);
  const lasting = tables.map(({ name }) => name).filter((name) => name.startsWith('http.') || name.startsWith('feed.'));
  for (const name of ['ledger.event', 'ledger.followed', ...(begun ? [] : lasting)]) {
    const { rows } = await client.query<{ rows: string }>(`SELECT count(*) AS rows FROM ${quoted(name)}`);
    if (Number(rows[0]?.rows) > 0) faults.add('backup.target-not-empty', name, Number(rows[0]?.rows));
  }
};
