import { modelsOf, world, type World } from '../read-store.spec-kit.js';
import { rebuild, type Rebuilt } from './rebuild.js';

/** Threads run what `npm test` has built. */
const BUILT = new URL('../../../../dist/libs/read-store/src/rebuilding/filling-thread.spec-kit.js', import.meta.url);

describe('a rebuild in threads', () => {
  let w: World;
  beforeEach(async () => {
    w = await world();
    for (const [index, account] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) await w.pay(account, 1, index + 3);
    await w.runner().project(await w.store.read(0, 100));
  });
  afterEach(() => w.end());

  const again = (program: URL, onProgress: (folded: number, of: number) => void = () => undefined): Promise<Rebuilt> =>
    rebuild({
      ...{ source: w.source, url: w.url, ledger: w.store, readModels: modelsOf(), pageSize: 2, onProgress },
      threads: { program, count: 2 },
    });
  const leftovers = () => w.rows("SELECT nspname FROM pg_namespace WHERE nspname = 'read_next'");

  it('writes each row once, tells of all events, and puts the rows in the place of the live ones', async () => {
    const seen: string[] = [];
    await w.rows("UPDATE read.balance SET amount = 99 WHERE account = 'a'");
    expect((await again(BUILT, (folded, of) => seen.push(`${folded} of ${of}`))).tables).toContainEqual({
      ...{ table: 'balance', live: 6, rebuilt: 6, missing: 1, extra: 1 },
    });
    expect(seen.at(-1)).toBe('24 of 24');
    expect(await w.balances()).toContainEqual({ account: 'a', amount: 4 });
    expect((await again(BUILT)).equal).toBe(true);
    expect(await leftovers()).toStrictEqual([]);
  });

  it('fails with what a thread failed of, leaves the live rows and nothing behind', async () => {
    await w.rows("UPDATE read.balance SET amount = 99 WHERE account = 'a'");
    await expect(again(new URL('data:text/javascript,throw new Error("no room")'))).rejects.toThrow('no room');
    expect(await w.balances()).toContainEqual({ account: 'a', amount: 99 });
    expect(await leftovers()).toStrictEqual([]);
  });

  it('fails when threads end without having folded all', async () => {
    await expect(again(new URL('data:text/javascript,'))).rejects.toThrow('the threads folded 0 of 12 events');
    expect(await leftovers()).toStrictEqual([]);
  });
});
