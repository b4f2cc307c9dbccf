import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { PostgresEventStore, type ExpectedRevision } from '#libs/event-store';
import { newId } from '#libs/identity';
import type { Fact, Projection } from '#libs/kernel';
import { recorded, testDatabase } from '#libs/testing';
import { migrate } from './migrate.js';
import { CreateCheckpoints1763800000000 } from './migrations/1763800000000-create-checkpoints.js';
import { ledgerMigrations } from './migrations/ledger-migrations.js';
import { ProjectionRunner, type Projecting } from './projection-runner.js';
import type { ReadModel } from './read-model.js';
import { readStoreDataSource } from './read-store.data-source.js';
import { tableReadModel } from './table-read-model.js';

/** What is expected to go wrong here need not be read. */
Logger.overrideLogger(false);

type Paid = Fact<'Paid', { account: string; amount: number }>;
type Closed = Fact<'Closed', { account: string }>;
type Balance = Readonly<{ account: string; amount: number; lastPaid: string | null; parts: readonly number[] }>;

class CreateBalances1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE read.balance (account text PRIMARY KEY, amount bigint NOT NULL, last_paid date, parts jsonb NOT NULL)',
    );
    await runner.query('CREATE INDEX balance_by_amount ON read.balance (amount)');
    await runner.query('CREATE TABLE read.payer (account text PRIMARY KEY, times integer NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.payer, read.balance');
  }
}

const balances = (evil: number | null): Projection<Paid | Closed, Balance> => ({
  name: 'balance',
  handles: { Paid: true, Closed: true },
  rowOf: (event) => event.data.account,
  evolve: (row, event) => {
    if (event.type === 'Closed') return null;
    if (event.data.amount === evil) throw new Error(`cannot count ${evil}`);
    const { account, amount } = event.data;
    const before = row ?? { amount: 0, parts: [] };
    const lastPaid = event.metadata.effectiveOn;
    return { account, amount: before.amount + amount, lastPaid, parts: [...before.parts, amount] };
  },
});

const payers: Projection<Paid, { account: string; times: number }> = {
  name: 'payer',
  handles: { Paid: true },
  rowOf: (event) => event.data.account,
  evolve: (row, event) => ({ account: event.data.account, times: (row?.times ?? 0) + 1 }),
};

const balanceColumns = ['account', 'amount', 'last_paid', 'parts'];

/** Two small read models, of which a rebuild slices the first; an amount equal to `evil` is poison. */
export const modelsOf = (evil: number | null = null): readonly ReadModel[] => [
  {
    ...tableReadModel(balances(evil), {
      table: 'balance',
      key: 'account',
      columns: { account: 'text', amount: 'bigint', lastPaid: 'date', parts: 'jsonb' },
    }),
    slicing: {
      by: 'account',
      add: (rows, sql) =>
        sql.append(
          'balance',
          balanceColumns,
          [...rows.values()].map(({ account, amount, lastPaid, parts }) => [account, amount, lastPaid, parts]),
        ),
    },
  } satisfies ReadModel<Balance> as ReadModel,
  tableReadModel(payers, {
    table: 'payer',
    key: 'account',
    columns: { account: 'text', times: 'integer' },
  }) as ReadModel,
];

/** A database of its own with a real ledger, two made-up read models, and whoever runs them. */
export const world = async () => {
  const database = await testDatabase();
  const { url } = database;
  await migrate(url, [...ledgerMigrations, CreateCheckpoints1763800000000, CreateBalances1763900000000]);
  const source: DataSource = await readStoreDataSource({ url }).initialize();
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  const store = new PostgresEventStore(pool);
  const runners: ProjectionRunner[] = [];
  const revisions = new Map<string, ExpectedRevision>();
  const { metadata } = recorded({ type: 'x', data: {} });
  const append = async (account: string, events: readonly Fact[]): Promise<number> => {
    const stream = `account-${account}`;
    const fresh = events.map((event) => ({ ...event, eventId: newId(), metadata }));
    const { revision, sequence } = await store.append(stream, revisions.get(stream) ?? 'must-not-exist', fresh);
    revisions.set(stream, revision);
    return sequence;
  };
  return {
    url,
    source,
    store,
    /** Appends payments to one account and answers the sequence of the last. */
    pay: (account: string, ...amounts: number[]): Promise<number> =>
      append(
        account,
        amounts.map((amount): Paid => ({ type: 'Paid', data: { account, amount } })),
      ),
    append,
    runner: (more: Partial<Projecting> = {}): ProjectionRunner => {
      const runner = new ProjectionRunner({ source, url, ledger: store, readModels: modelsOf(), pollMs: 50, ...more });
      runners.push(runner);
      return runner;
    },
    rows: <Row>(sql: string): Promise<Row[]> => source.query<Row[]>(sql),
    balances: (): Promise<unknown[]> =>
      source.query('SELECT account, amount::integer FROM read.balance ORDER BY account'),
    position: async (): Promise<number> => {
      const rows = await source.query<{ sequence: string }[]>(
        "SELECT sequence FROM read.checkpoint WHERE name = 'projections'",
      );
      return Number(rows[0]?.sequence);
    },
    end: async (): Promise<void> => {
      for (const runner of runners) await runner.close();
      await store.close();
      await pool.end();
      await source.destroy();
      await database.drop();
    },
  };
};

export type World = Awaited<ReturnType<typeof world>>;

export const until = async (met: () => boolean | Promise<boolean>, what: string, within = 10_000): Promise<void> => {
  for (const deadline = Date.now() + within; !(await met());) {
    if (Date.now() > deadline) throw new Error(`in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
