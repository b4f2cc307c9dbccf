import { testDatabase } from '#libs/testing';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { readStoreDataSource } from './read-store.data-source.js';

describe('migrations', () => {
  it('run once, in order, however many processes start at once', async () => {
    const { url, drop } = await testDatabase();
    const ran = await Promise.all(Array.from({ length: 4 }, () => migrate(url)));
    const names = ran.flat();
    expect(names).toHaveLength(migrations.length);
    const stamps = names.map((name) => name.slice(-13));
    expect(stamps).toStrictEqual([...stamps].sort());
    expect(await migrate(url)).toStrictEqual([]);
    await drop();
  });

  it('can all be undone, the last one first', async () => {
    const { url, drop } = await testDatabase();
    await migrate(url);
    const source = await readStoreDataSource({ url }).initialize();
    for (const _ of migrations) await source.undoLastMigration();
    const left =
      "SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema IN ('read', 'process', 'ledger')";
    expect(await source.query(left)).toStrictEqual([]);
    await source.destroy();
    await drop();
  });
});
