import { CheckpointMoved } from './following/transient.js';
import { KeptRows } from './kept-rows.js';
import type { ReadModel } from './read-model.js';
import { modelsOf, world, type World } from './read-store.spec-kit.js';
import { rebuild } from './rebuilding/rebuild.js';

describe('rows kept between pages', () => {
  let w: World;
  let loaded: string[][];
  beforeEach(async () => {
    w = await world();
    loaded = [];
  });
  afterEach(() => w.end());

  /** The balances alone, kept as they are, and told of what is loaded. */
  const keeping = (evil: number | null = null): readonly ReadModel[] =>
    modelsOf(evil)
      .slice(0, 1)
      .map((model) => ({
        ...model,
        keep: (row) => row,
        load: (keys, sql) => {
          loaded.push([...keys]);
          return model.load(keys, sql);
        },
      }));

  it('are not loaded again by the page that follows, and go on as if they were', async () => {
    const runner = w.runner({ readModels: keeping() });
    await w.pay('a', 1);
    await runner.project(await w.store.read(0, 10));
    await w.pay('a', 2);
    await w.pay('b', 5);
    await runner.project(await w.store.read(1, 10));
    expect(loaded).toStrictEqual([['a'], ['b']]);
    expect(await w.balances()).toStrictEqual([
      { account: 'a', amount: 3 },
      { account: 'b', amount: 5 },
    ]);
  });

  it('are given up when another runner has gone on', async () => {
    const runner = w.runner({ readModels: keeping() });
    await w.pay('a', 1);
    await runner.project(await w.store.read(0, 10));
    await w.pay('a', 2);
    await w.runner({ readModels: keeping() }).project(await w.store.read(1, 10));
    await w.pay('a', 4);
    loaded = [];
    await runner.project(await w.store.read(2, 10));
    expect(loaded).toStrictEqual([['a']]);
    expect(await w.balances()).toStrictEqual([{ account: 'a', amount: 7 }]);
  });

  it('are given up with a page that fails', async () => {
    const runner = w.runner({ readModels: keeping(13) });
    await w.pay('a', 1);
    await runner.project(await w.store.read(0, 10));
    await w.pay('a', 2, 13);
    await expect(runner.project(await w.store.read(1, 10))).rejects.toThrow('cannot count 13');
    loaded = [];
    await runner.project(await w.store.read(1, 1));
    expect(loaded).toStrictEqual([['a']]);
    expect(await w.balances()).toStrictEqual([{ account: 'a', amount: 3 }]);
  });

  it('are given up when a rebuild has put other rows in their place', async () => {
    const runner = w.runner({ readModels: keeping() });
    await w.pay('a', 1);
    await runner.project(await w.store.read(0, 10));
    const doubled = keeping().map((model) => ({
      ...model,
      projection: {
        ...model.projection,
        evolve: () => ({ account: 'a', amount: 100, lastPaid: null, parts: [] }),
      },
    }));
    await rebuild({ source: w.source, url: w.url, ledger: w.store, readModels: doubled });
    await w.pay('a', 2);
    await expect(runner.project(await w.store.read(1, 10))).rejects.toBeInstanceOf(CheckpointMoved);
    await runner.project(await w.store.read(1, 10));
    expect(await w.balances()).toStrictEqual([{ account: 'a', amount: 102 }]);
  });

  it('are the last touched only, and none of a row that is gone', () => {
    const [model] = keeping() as [ReadModel];
    const kept = new KeptRows(2);
    const page = (rows: readonly (readonly [string, unknown])[]) => [[model, new Map(rows)]] as const;
    kept.put(kept.take(-1), page([['a', 1], ['b', 2], ['c', 3]]), 0, 'then'); // prettier-ignore
    const taken = kept.take(0);
    expect([...(taken.rows.get('balance') ?? [])]).toStrictEqual([
      ['b', 2],
      ['c', 3],
    ]);
    kept.put(taken, page([['b', null]]), 1, 'later');
    expect(kept.take(0)).toStrictEqual({ movedAt: null, rows: new Map() });
    kept.put({ movedAt: null, rows: new Map() }, page([['d', 4]]), 2, 'last');
    expect(kept.take(2)).toStrictEqual({ movedAt: 'last', rows: new Map([['balance', new Map([['d', 4]])]]) });
    expect(kept.take(2)).toStrictEqual({ movedAt: null, rows: new Map() });
  });
});
