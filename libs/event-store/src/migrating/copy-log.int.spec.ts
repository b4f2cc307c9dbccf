import { testDatabase } from '#libs/testing';
import { newEvents } from '../contract/new-events.js';
import { connectEsdb } from '../eventstoredb/esdb-connection.js';
import { followingUnderTest } from '../eventstoredb/following.spec-kit.js';
import { IDENTITY } from '../eventstoredb/identity-stream.js';
import { giveIdentity, storeIdentity } from '../eventstoredb/store-identity.js';
import { startEsdbTestServer, type EsdbTestServer } from '../eventstoredb/test-server/esdb-test-server.spec-kit.js';
import { WrongStore } from '../wrong-store.js';
import { refuseWhileArriving } from './arriving.js';
import { copyLog } from './copy-log.js';
import { followUntil } from './follow-until.js';
import type { TargetLog } from './log.js';
import { filled, ledgerUnderTest, type LedgerUnderTest } from './logs-under-test.spec-kit.js';
import { openEsdbLog, openPostgresLog } from './open-log.js';

const EVENTS = 36;
const whole = { events: EVENTS, compared: EVENTS, equal: true, grew: 0 };

let source: LedgerUnderTest;
let server: EsdbTestServer;
const ends: (() => Promise<void>)[] = [];

const emptyLedger = async (): Promise<LedgerUnderTest> => {
  const ledger = await ledgerUnderTest();
  ends.push(ledger.end);
  return ledger;
};

const store = async (prefix: string): Promise<TargetLog> => {
  const log = await openEsdbLog(server.url, 'esdb', prefix);
  ends.push(log.close);
  return log;
};

/** A target that breaks after so many pages, each of one event, as the end of a process would. */
const breaking = (target: TargetLog, pages: number): TargetLog => {
  let left = pages;
  return {
    ...target,
    write: async (page) => {
      for (const event of page) {
        if (left-- === 0) throw new Error('killed');
        await target.write([event]);
      }
    },
  };
};

beforeAll(async () => {
  source = await emptyLedger();
  await filled(source, 24);
  server = await startEsdbTestServer();
});
afterAll(async () => {
  for (const end of ends) await end();
  server.stop();
});

describe('a log that is copied to another store', () => {
  it('comes back from EventStoreDB with the same bytes, order, instants and hashes', async () => {
    const there = await copyLog(source.log, await store('a.'));
    expect(there).toMatchObject({ ...whole, found: 0, written: EVENTS });
    const back = await emptyLedger();
    const again = await copyLog(await store('a.'), back.log);
    expect(again).toMatchObject({ ...whole, rootOfHashes: there.rootOfHashes });
    expect(await back.rows()).toStrictEqual(await source.rows());
  });

  it('is the same in the ledger of a database that follows the store', async () => {
    await copyLog(source.log, await store('b.'));
    const follower = await emptyLedger();
    await followUntil({ url: server.url, prefix: 'b.' }, follower.url, EVENTS);
    expect(await follower.rows()).toStrictEqual(await source.rows());
  });

  it('is waited for as long as the store says that it looks through what others wrote before', async () => {
    const shared = await startEsdbTestServer();
    for (let note = 0; note < 8_000; note += 1) shared.log.describe('theirs', { $maxCount: note });
    const target = await openEsdbLog(shared.url, 'esdb', 'ours.');
    await copyLog(source.log, target);
    shared.faults.searchMs = 40;
    const follower = await emptyLedger();
    const following = { url: shared.url, prefix: 'ours.', patienceMs: 1_500 };
    await followUntil(following, follower.url, EVENTS);
    expect(await follower.rows()).toStrictEqual(await source.rows());
    await target.close();
    shared.stop();
  }, 30_000);

  it('is whole in another prefix when the store has lost the end of what its ledger holds', async () => {
    const world = await followingUnderTest();
    ends.push(world.end);
    const store = world.open();
    await store.append('task-1', 'must-not-exist', newEvents('A', 'B'));
    await store.append('task-1', 1, newEvents('C'));
    await store.close();
    world.server.log.cutTo(world.server.log.count - 1);
    await expect(world.open().start()).rejects.toThrow(WrongStore);
    const ledger = await openPostgresLog(world.database, 'ledger', false);
    ends.push(ledger.close);
    const other = await openEsdbLog(world.server.url, 'esdb', 'again.');
    ends.push(other.close);
    expect(await copyLog(ledger, other)).toMatchObject({ events: 3, written: 3, equal: true });
  });

  it('read in the store that it was written to, is what the ledger holds which follows that store', async () => {
    const world = await followingUnderTest();
    ends.push(world.end);
    const written = world.open();
    await written.append('task-1', 'must-not-exist', newEvents('A', 'B', 'C'));
    await written.append('task-1', 2, newEvents('D', 'E'));
    const log = await openEsdbLog(world.server.url, 'esdb', '');
    ends.push(log.close);
    const copy = await emptyLedger();
    await copyLog(log, copy.log);
    expect(await copy.rows()).toStrictEqual(
      await world.query('SELECT *, data::text, metadata::text FROM ledger.event ORDER BY sequence'),
    );
  });

  it.each([0, 7, EVENTS - 1])('goes on after it was broken off at event %i, in either store', async (events) => {
    const database = await emptyLedger();
    for (const target of [await store(`c${events}.`), database.log]) {
      await expect(copyLog(source.log, breaking(target, events))).rejects.toThrow('killed');
      expect(await copyLog(source.log, target)).toMatchObject({ ...whole, found: events, written: EVENTS - events });
      expect(await copyLog(source.log, target)).toMatchObject({ ...whole, found: EVENTS, written: 0 });
    }
    expect(await database.rows()).toStrictEqual(await source.rows());
  });

  it('survives answers of the store that are lost', async () => {
    server.faults.unavailableAfter = 2;
    server.faults.notReady = 1;
    expect(await copyLog(source.log, await store('d.'))).toMatchObject(whole);
  });

  it('is served by nobody before it is whole', async () => {
    const database = await emptyLedger();
    const guarded = () => refuseWhileArriving(async (sql) => (await database.client.query(sql)).rows);
    await expect(copyLog(source.log, breaking(database.log, 3))).rejects.toThrow('killed');
    await expect(guarded()).rejects.toThrow('is not whole');
    await copyLog(source.log, database.log);
    await expect(guarded()).resolves.toBeUndefined();

    const esdb = connectEsdb(server.url);
    const { id: named } = await giveIdentity(esdb, 'e.');
    await expect(copyLog(source.log, breaking(await store('e.'), 3))).rejects.toThrow('killed');
    await expect(storeIdentity(esdb, 'e.')).rejects.toThrow('a log is being copied into this EventStoreDB');
    await copyLog(source.log, await store('e.'));
    expect(await storeIdentity(esdb, 'e.')).toBe(named);
    expect(server.log.stream(`e.${IDENTITY}`)).toHaveLength(3);
    await esdb.client.dispose();
  });

  it('is copied as far as it was at the start, and what came since by the next copy', async () => {
    const growing = await emptyLedger();
    await growing.log.write(await firstPage(source, 0, 6));
    const target = (await emptyLedger()).log;
    const begin = async (): Promise<void> => {
      await target.begin();
      await growing.log.write(await firstPage(source, 6, 8));
    };
    const copied = copyLog(growing.log, { ...target, begin });
    await expect(copied).resolves.toMatchObject({ events: 6, compared: 6, equal: true, grew: 2 });
    expect(await copyLog(growing.log, target)).toMatchObject({ events: 8, found: 6, written: 2, equal: true });
  });
});

const firstPage = async ({ log }: LedgerUnderTest, from: number, to: number) => {
  for await (const page of (await log.look()).pages(from)) return page.slice(0, to - from);
  return [];
};

describe('a copy is refused', () => {
  it('where other events stand, and says at which', async () => {
    const other = await emptyLedger();
    await filled(other, 1);
    const before = await other.rows();
    await expect(copyLog(source.log, other.log)).rejects.toThrow('event 0 differs');
    expect(await other.rows()).toStrictEqual(before);
  });

  it('where the target holds more than the source', async () => {
    const part = await emptyLedger();
    await part.log.write(await firstPage(source, 0, 10));
    const target = await emptyLedger();
    await copyLog(source.log, target.log);
    const refused = copyLog(part.log, target.log);
    await expect(refused).rejects.toMatchObject({
      code: 'log.longer',
      faults: [{ place: expect.stringMatching(/@ 10$/) }],
    });
  });

  it('when one byte of the source is not as it was recorded, before anything is written', async () => {
    const damaged = await emptyLedger();
    await copyLog(source.log, damaged.log);
    await damaged.client.query('ALTER TABLE ledger.event DISABLE TRIGGER ALL');
    await damaged.client.query(
      `UPDATE ledger.event SET data = replace(data::text, '1.5', '1.6')::json WHERE sequence = 17`,
    );
    const target = await emptyLedger();
    await expect(copyLog(damaged.log, target.log)).rejects.toThrow('event 17 is not intact (hash)');
    expect(await target.rows()).toStrictEqual([]);
    await expect(copyLog(damaged.log, await store('f.'))).rejects.toThrow('event 17 is not intact');
    expect(server.log.events.filter(({ stream }) => stream.startsWith('f.'))).toHaveLength(0);
  });

  it('from a log that is half copied itself and would pass for a whole one', async () => {
    const database = await emptyLedger();
    for (const half of [database.log, await store('h.')]) {
      await expect(copyLog(source.log, breaking(half, 3))).rejects.toThrow('killed');
      const target = await emptyLedger();
      await expect(copyLog(half, target.log)).rejects.toMatchObject({
        code: 'log.in-use',
        message: expect.stringContaining('is not whole'),
        faults: [{ place: expect.stringContaining(half.name) }],
      });
      expect(await target.rows()).toStrictEqual([]);
      await copyLog(source.log, half);
      expect(await copyLog(half, target.log)).toMatchObject(whole);
    }
  });

  it('from where no log is, be the address or the prefix mistaken', async () => {
    const empty = await testDatabase();
    const [nothing, target] = [await openPostgresLog(empty.url, 'empty', false), await emptyLedger()];
    ends.push(nothing.close, empty.drop);
    for (const absent of [nothing, await store('nobody.')]) {
      await expect(copyLog(absent, target.log)).rejects.toMatchObject({
        code: 'log.absent',
        faults: [{ place: expect.stringContaining(absent.name) }],
      });
    }
  });

  it('but not from a database of before copies were marked', async () => {
    const older = await emptyLedger();
    await copyLog(source.log, older.log);
    await older.client.query('DROP TABLE ledger.arriving');
    expect(await copyLog(older.log, (await emptyLedger()).log)).toMatchObject(whole);
  });

  it('when EventStoreDB would change the bytes of an event', async () => {
    const spaced = await emptyLedger();
    await spaced.client
      .query(`SELECT ledger.append('{0}', '{s}', '{-1}', '{00000000-0000-4000-8000-000000000000}', '{T}', '{1}',
      ARRAY['{"a": 1}'], ARRAY['{}'])`);
    await expect(copyLog(spaced.log, await store('g.'))).rejects.toThrow('JSON in another form');
    expect(await copyLog(spaced.log, (await emptyLedger()).log)).toMatchObject({ equal: true });
  });

  it('when no EventStoreDB answers', async () => {
    const nowhere = await openEsdbLog('esdb://127.0.0.1:9?tls=false', 'nowhere', '');
    ends.push(nowhere.close);
    await expect(copyLog(source.log, nowhere)).rejects.toMatchObject({ code: 'log.unreachable' });
  });

  it('when another program writes into the target between two pages', async () => {
    const target = await emptyLedger();
    const write: TargetLog['write'] = async (page) => {
      await filled(target, 1);
      await target.log.write(page);
    };
    await expect(copyLog(source.log, { ...target.log, write })).rejects.toThrow('another program has written');
  });
});
