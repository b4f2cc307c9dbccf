import type { Ledger } from '#libs/event-store';
import { Awaiter } from './awaiter.js';
import { Followers } from './following/followers.js';
import { CheckpointMoved } from './following/transient.js';
import type { ReadModel } from './read-model.js';
import { modelsOf, until, world, type World } from './read-store.spec-kit.js';

const EVIL = 13;

describe('projection runner', () => {
  let w: World;
  let awaiter: Awaiter;
  beforeEach(async () => {
    w = await world();
    awaiter = new Awaiter(w.source);
  });
  afterEach(() => w.end());

  /** A ledger whose appends nobody hears. */
  const deaf = (): Ledger =>
    Object.assign(Object.create(w.store) as Ledger, { onAppended: async () => async () => undefined });

  it('keeps every read model at the end of the ledger and passes over what nobody handles', async () => {
    w.runner().start();
    await w.pay('a', 1, 2);
    await w.append('x', [{ type: 'SomethingElse', data: {} }]);
    await w.pay('b', 5);
    await w.append('a', [{ type: 'Closed', data: { account: 'a' } }]);
    const last = await w.pay('b', 7);
    expect(await awaiter.reached(last, 5_000)).toBe(true);
    expect(await w.rows('SELECT account, amount::integer, last_paid::text, parts FROM read.balance')).toStrictEqual([
      { account: 'b', amount: 12, last_paid: '2025-01-01', parts: [5, 7] },
    ]);
    expect(await w.rows('SELECT * FROM read.payer ORDER BY account')).toStrictEqual([
      { account: 'a', times: 2 },
      { account: 'b', times: 2 },
    ]);
  });

  it('writes rows and checkpoint together or not at all', async () => {
    await w.pay('a', 1);
    const [balance, payer] = modelsOf();
    const failing = { ...payer!, save: () => Promise.reject(new Error('cable cut')) };
    const page = await w.store.read(0, 10);
    await expect(w.runner({ readModels: [balance!, failing] }).project(page)).rejects.toThrow('cable cut');
    expect([await w.balances(), await w.position()]).toStrictEqual([[], -1]);
    await w.runner().project(page);
    expect([await w.balances(), await w.position()]).toStrictEqual([[{ account: 'a', amount: 1 }], 0]);
  });

  it('finds the rows of a page by index, however small their table still is, and waits for no disk', async () => {
    await w.pay('a', 1);
    const [balance, payer] = modelsOf();
    let plan = '';
    const telling: ReadModel = {
      ...payer!,
      save: async (rows, sql) => {
        const touched = `jsonb_to_recordset($1::jsonb) AS touched(account text)`;
        const explained = await sql.query(`EXPLAIN SELECT FROM read.balance JOIN ${touched} USING (account)`, ['[]']);
        plan = JSON.stringify([explained, await sql.query('SHOW synchronous_commit')]);
        await payer!.save(rows, sql);
      },
    };
    await w.runner({ readModels: [balance!, telling] }).project(await w.store.read(0, 10));
    expect(plan).toContain('using balance_pkey');
    expect(plan).toContain('"synchronous_commit":"off"');
    const [left] = await w.rows(`SELECT current_setting('enable_seqscan') AS seqscan`);
    expect(left).toStrictEqual({ seqscan: 'on' });
  });

  it('changes nothing when a page is given twice', async () => {
    await w.pay('a', 1, 2);
    const page = await w.store.read(0, 10);
    await w.runner().project(page);
    await expect(w.runner().project(page)).rejects.toBeInstanceOf(CheckpointMoved);
    expect([await w.balances(), await w.position()]).toStrictEqual([[{ account: 'a', amount: 3 }], 1]);
  });

  it('never counts twice when runners work at once', async () => {
    await w.pay('a', ...Array.from({ length: 40 }, () => 1));
    const page = await w.store.read(0, 40);
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => w.runner().project(page)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await w.balances()).toStrictEqual([{ account: 'a', amount: 40 }]);
  });

  it('stops loudly at the poison event, with all before it applied, and goes on after a fix', async () => {
    const followers = new Followers(w.source, w.store);
    const onStopped = followers.recordStop.bind(followers, 'projections');
    await w.pay('a', 1, 2, EVIL, 4);
    const broken = w.runner({ readModels: modelsOf(EVIL), onStopped });
    broken.start();
    await until(() => broken.state().stopped !== null, 'the runner stops');
    expect(broken.state().stopped).toStrictEqual({ sequence: 2, error: 'event 2: cannot count 13' });
    expect([await w.balances(), await w.position()]).toStrictEqual([[{ account: 'a', amount: 3 }], 1]);
    await until(async () => (await followers.report())[0]?.stopped !== null, 'others see it');
    expect(await followers.report()).toStrictEqual([
      {
        name: 'projections',
        position: 1,
        head: 3,
        stopped: { sequence: 2, error: 'event 2: cannot count 13' },
        leader: false,
      },
    ]);
    const mended = w.runner({ onStopped });
    mended.start();
    expect(await awaiter.reached(3, 5_000)).toBe(true);
    await until(async () => (await followers.report())[0]?.stopped === null, 'others see that it goes on');
    expect(await w.balances()).toStrictEqual([{ account: 'a', amount: 20 }]);
  });

  it('stops at an event that the ledger itself cannot decode', async () => {
    await w.pay('a', 1, 2, 3);
    const illegible: Ledger = Object.assign(deaf(), {
      read: async (from: number, limit: number) => {
        if (from <= 1 && from + limit > 1) throw new Error('no such schema version');
        return w.store.read(from, limit);
      },
    });
    const runner = w.runner({ ledger: illegible });
    runner.start();
    await until(() => runner.state().stopped !== null, 'the runner stops');
    expect([runner.state().stopped?.sequence, await w.position()]).toStrictEqual([1, 0]);
  });

  it('moves on when nobody tells it of appends', async () => {
    w.runner({ ledger: deaf() }).start();
    await awaiter.reached(-1, 100);
    expect(await awaiter.reached(await w.pay('a', 1), 2_000)).toBe(true);
  });

  it('hands over to another runner when the leader loses its session, and loses or doubles nothing', async () => {
    const runners = [w.runner({ pageSize: 2 }), w.runner({ pageSize: 2 })];
    for (const runner of runners) runner.start();
    for (let round = 1; round <= 4; round += 1) {
      await until(() => runners.some((runner) => runner.state().leader), 'somebody leads');
      expect(runners.filter((runner) => runner.state().leader)).toHaveLength(1);
      const paid = w.pay('a', ...Array.from({ length: 20 }, () => 1));
      await w.rows(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
      expect(await awaiter.reached(await paid, 5_000)).toBe(true);
    }
    expect(await w.balances()).toStrictEqual([{ account: 'a', amount: 80 }]);
  });

  it('is taken over at once from a runner that closes', async () => {
    const [first, second] = [w.runner(), w.runner()];
    first.start();
    await until(() => first.state().leader, 'the first leads');
    second.start();
    await first.close();
    await until(() => second.state().leader, 'the second leads');
    expect(first.state().leader).toBe(false);
  });

  it('survives the loss of every connection', async () => {
    w.runner().start();
    await awaiter.reached(await w.pay('a', 1), 5_000);
    await w.rows(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    const paid = await w.pay('a', 2).catch(() => w.pay('b', 2));
    expect(await awaiter.reached(paid, 5_000)).toBe(true);
  });
});

describe('awaiter', () => {
  it('answers false when the read models have not got there in time', async () => {
    const w = await world();
    const awaiter = new Awaiter(w.source);
    const paid = await w.pay('a', 1);
    expect(await awaiter.reached(-1, 0)).toBe(true);
    expect(await awaiter.reached(paid, 60)).toBe(false);
    const reached = awaiter.reached(paid, 5_000);
    await w.runner().project(await w.store.read(0, 10));
    expect(await reached).toBe(true);
    await w.end();
  });
});
