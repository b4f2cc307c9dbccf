import { modelsOf, until, world, type World } from '../read-store.spec-kit.js';
import { rebuild, RebuildRunning, type Rebuild } from './rebuild.js';

describe('rebuild', () => {
  let w: World;
  beforeEach(async () => {
    w = await world();
    await w.pay('a', 1, 2);
    await w.pay('b', 3);
    await w.runner().project(await w.store.read(0, 100));
  });
  afterEach(() => w.end());

  const again = (more: Partial<Rebuild> = {}) =>
    rebuild({ source: w.source, url: w.url, ledger: w.store, readModels: modelsOf(), pageSize: 2, ...more });
  const leftovers = () => w.rows("SELECT nspname FROM pg_namespace WHERE nspname = 'read_next'");
  const indexes = () => w.rows("SELECT indexname FROM pg_indexes WHERE schemaname = 'read' ORDER BY indexname");

  it('proves that the live rows are what the ledger says', async () => {
    const seen: number[] = [];
    expect(await again({ compare: true, onProgress: (folded, of) => seen.push(folded / of) })).toStrictEqual({
      position: 2,
      swapped: false,
      equal: true,
      tables: [
        { table: 'balance', live: 2, rebuilt: 2, missing: 0, extra: 0 },
        { table: 'payer', live: 2, rebuilt: 2, missing: 0, extra: 0 },
      ],
    });
    expect(seen).toStrictEqual(seen.toSorted((one, other) => one - other));
    expect(seen[0]).toBeLessThan(1);
    expect(seen.at(-1)).toBe(1);
    expect(await leftovers()).toStrictEqual([]);
  });

  it('reports rows that differ and leaves them as they are', async () => {
    await w.rows("UPDATE read.balance SET amount = 99 WHERE account = 'a'");
    await w.rows("DELETE FROM read.payer WHERE account = 'b'");
    const { equal, tables } = await again({ compare: true });
    expect([equal, tables]).toStrictEqual([
      false,
      [
        { table: 'balance', live: 2, rebuilt: 2, missing: 1, extra: 1 },
        { table: 'payer', live: 1, rebuilt: 2, missing: 1, extra: 0 },
      ],
    ]);
    expect(await w.balances()).toContainEqual({ account: 'a', amount: 99 });
  });

  it('puts the rebuilt rows in the place of the live ones, and the runner goes on from there', async () => {
    const before = await indexes();
    await w.rows("UPDATE read.balance SET amount = 99 WHERE account = 'a'");
    expect(await again()).toMatchObject({ position: 2, swapped: true, equal: false });
    expect(await w.balances()).toStrictEqual([
      { account: 'a', amount: 3 },
      { account: 'b', amount: 3 },
    ]);
    expect(await indexes()).toStrictEqual(before);
    expect(await leftovers()).toStrictEqual([]);
    await w.pay('b', 4);
    await w.runner().project(await w.store.read(3, 100));
    expect((await again({ compare: true })).equal).toBe(true);
    expect((await again()).equal).toBe(true);
  });

  it('agrees with runners and writers that go on meanwhile', async () => {
    w.runner({ pageSize: 3 }).start();
    let paying = true;
    const payer = (async () => {
      for (let amount = 1; paying; amount += 1) await w.pay('c', amount, amount);
    })();
    for (const compare of [true, false, true]) expect((await again({ compare })).equal).toBe(true);
    paying = false;
    await payer;
    const head = await w.store.head();
    await until(async () => (await w.position()) === head, 'the runner catches up', 60_000);
    expect((await again({ compare: true })).equal).toBe(true);
  }, 180_000);

  it('fills a read model that was added later, which is not shown half empty before', async () => {
    await w.rows("DELETE FROM read.projection WHERE name = 'payer'");
    const early = w.runner();
    early.start();
    await until(() => early.state().stopped !== null, 'the runner refuses');
    expect(early.state().stopped?.error).toMatch(/^payer lacks the events .*task-ledger rebuild/);
    await again();
    const runner = w.runner();
    runner.start();
    const paid = await w.pay('b', 4);
    await until(async () => (await w.position()) === paid, 'the runner goes on');
  });

  it('is refused while another one runs', async () => {
    const readModels = modelsOf();
    const second: Promise<unknown>[] = [];
    await again({ readModels, onProgress: () => second.push(again().catch((error: unknown) => error)) });
    expect(second.length).toBeGreaterThan(0);
    expect(await second[0]).toBeInstanceOf(RebuildRunning);
  });

  it('clears away what an earlier one left behind, and itself when it fails', async () => {
    await w.rows('CREATE SCHEMA read_next');
    await w.rows('CREATE TABLE read_next.balance (account text)');
    expect((await again({ compare: true })).equal).toBe(true);
    await expect(again({ readModels: modelsOf(2) })).rejects.toThrow('cannot count 2');
    expect(await leftovers()).toStrictEqual([]);
    expect((await w.balances()).length).toBe(2);
  });
});
