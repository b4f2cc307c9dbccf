import type { Fact, Projection } from '#libs/kernel';
import { recorded } from '#libs/testing';
import type { ReadModel, ReadSql } from '../read-model.js';
import { WriteBehind } from './write-behind.js';

type Paid = Fact<'Paid', { account: string; amount: number }>;
type Account = Readonly<{ account: string; amounts: readonly number[] }>;

const projection: Projection<Paid, Account> = {
  name: 'account',
  handles: { Paid: true },
  rowOf: ({ data }) => data.account,
  evolve: (row, { data: { account, amount } }) =>
    amount < 0 ? null : { account, amounts: [...(row?.amounts ?? []), amount] },
};

/** A table in memory, which counts how often it was asked and written. */
const world = (kept: number, atOnce: number) => {
  const table = new Map<string, Account>();
  const counts = { loads: 0, saves: 0 };
  const model: ReadModel<Account> = {
    projection: projection as ReadModel<Account>['projection'],
    tables: ['account'],
    load: async (keys) => {
      counts.loads += 1;
      return new Map(keys.flatMap((key) => (table.has(key) ? [[key, table.get(key) as Account] as const] : [])));
    },
    save: async (rows) => {
      counts.saves += 1;
      await new Promise((resolve) => setImmediate(resolve));
      for (const [key, row] of rows)
        if (row === null) table.delete(key);
        else table.set(key, row);
    },
  };
  return { table, counts, behind: new WriteBehind(model as ReadModel, {} as ReadSql, kept, atOnce) };
};

const paid = (account: string, amount: number) => recorded({ type: 'Paid', data: { account, amount } } as Paid);

describe('rows that are written behind', () => {
  it('end as if each page had been written at once, however few are kept', async () => {
    for (const [kept, atOnce] of [
      [1, 0],
      [2, 1],
      [100, 100],
    ] as const) {
      const { table, behind } = world(kept, atOnce);
      const names = ['a', 'b', 'c', 'd', 'e'];
      for (let turn = 0; turn < 40; turn += 1) {
        const account = names[(turn * 7) % 5] ?? '';
        await behind.fold([paid(account, turn), paid('a', turn === 20 ? -1 : 1)]);
      }
      await behind.finish();
      const amounts = Object.fromEntries([...table].map(([name, row]) => [name, row.amounts]));
      expect(amounts['b']).toStrictEqual([3, 8, 13, 18, 23, 28, 33, 38]);
      // Account a was closed at turn 20, as the second event of that page; turns 25, 30 and 35 pay it twice.
      expect(amounts['a']).toStrictEqual([1, 1, 1, 1, 25, 1, 1, 1, 1, 1, 30, 1, 1, 1, 1, 1, 35, 1, 1, 1, 1, 1]);
    }
  });

  it('are written once when they fit, and not asked for before anything was written', async () => {
    const { counts, behind } = world(10, 0);
    for (let turn = 0; turn < 50; turn += 1) await behind.fold([paid(`account ${turn % 10}`, turn)]);
    await behind.finish();
    expect(counts).toStrictEqual({ loads: 0, saves: 1 });
  });

  it('give what is settled of them away with its page, once, and end complete', async () => {
    const table: number[] = [];
    const written: number[] = [];
    const model: ReadModel<Account> = {
      projection: projection as ReadModel<Account>['projection'],
      tables: ['amount'],
      load: () => Promise.resolve(new Map()),
      save: async (rows) => void [...rows.values()].forEach((row) => table.push(...(row?.amounts ?? []))),
      settling: {
        split: ({ account, amounts }) => ({
          settled: { account, amounts: amounts.filter((amount) => amount % 2 === 0) },
          open: { account, amounts: amounts.filter((amount) => amount % 2 === 1) },
        }),
        append: async (rows) => {
          const amounts = [...rows.values()].flatMap((row) => row.amounts);
          written.push(amounts.length);
          table.push(...amounts);
        },
      },
    };
    const behind = new WriteBehind(model as ReadModel, {} as ReadSql, 2, 0);
    for (let turn = 0; turn < 10; turn += 1) await behind.fold([paid(`account ${turn % 4}`, turn)]);
    await behind.finish();
    expect(table.toSorted((one, other) => one - other)).toStrictEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(written).toStrictEqual([1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
  });
});
