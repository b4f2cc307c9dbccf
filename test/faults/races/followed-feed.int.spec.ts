import pg from 'pg';
import { naturalId } from '#libs/identity';
import { recorded, testDatabase, type TestDatabase } from '#libs/testing';
import type { FollowedEvent } from '../../../libs/event-store/src/eventstoredb/esdb-event.js';
import {
  beginFollowing,
  followedPosition,
  writeFollowed,
} from '../../../libs/event-store/src/eventstoredb/followed-position.js';
import { migrate } from '../../../libs/read-store/src/migrate.js';
import { ledgerMigrations } from '../../../libs/read-store/src/migrations/ledger-migrations.js';
import { Seeded } from '../simulation/seeded.js';

const STORE = naturalId('store');
type Told = Readonly<{ position: bigint; event: FollowedEvent }>;

/** What a store holds: events of several streams in one order, positions with gaps as EventStoreDB has them. */
const storeOf = (seeded: Seeded, count: number): readonly Told[] => {
  const revisions = new Map<string, number>();
  let position = 100n;
  return Array.from({ length: count }, (_, index) => {
    const stream = `task-${seeded.below(4)}`;
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    position += BigInt(seeded.between(1, 500));
    const metadata = JSON.stringify(recorded({ type: 'x', data: {} }).metadata);
    const event: FollowedEvent = {
      ...{ eventId: naturalId('told', index), stream, revision: String(revision), type: 'Told', schemaVersion: 1 },
      ...{ appends: [], instant: '2025-11-30T16:59:59.000Z', data: JSON.stringify({ index }), metadata },
    };
    return { position, event };
  });
};

/** A page as a troubled subscription may tell it after `from`: with repetitions, with older events, in another order. */
const troubled = (seeded: Seeded, all: readonly Told[], from: bigint): readonly Told[] => {
  const next = all.findIndex(({ position }) => position > from);
  if (next < 0) return [];
  const page = all
    .slice(Math.max(0, next - seeded.below(3)), next + seeded.between(1, 6))
    .flatMap((one) => (seeded.oneIn(4) ? [one, one] : [one]));
  if (seeded.oneIn(3)) page.splice(seeded.below(page.length), 1);
  const [one, other] = [seeded.below(page.length || 1), seeded.below(page.length || 1)];
  const [a, b] = [page[one], page[other]];
  if (seeded.oneIn(2) && a !== undefined && b !== undefined) [page[one], page[other]] = [b, a];
  return page;
};

describe('the feed of an EventStoreDB as the ledger takes it', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeEach(async () => {
    database = await testDatabase();
    await migrate(database.url, ledgerMigrations);
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await beginFollowing(client, STORE, '');
  });
  afterEach(async () => {
    await client.end();
    await database.drop();
  });

  const position = async (): Promise<bigint> => (await followedPosition(client))?.position.commit ?? -1n;
  const write = (from: bigint, to: bigint, page: readonly Told[]): Promise<number> =>
    writeFollowed(
      client,
      { commit: from, prepare: from },
      { commit: to, prepare: to },
      page.map(({ event }) => event),
    );
  const ledger = async (): Promise<readonly unknown[]> => {
    const { rows } = await client.query<{ sequence: string; id: string }>(
      'SELECT sequence, event_id AS id FROM ledger.event ORDER BY event.sequence',
    );
    return rows.map(({ sequence, id }) => [Number(sequence), id]);
  };
  const inOrder = (all: readonly Told[]): readonly unknown[] => all.map(({ event }, index) => [index, event.eventId]);

  it('takes an event once that is told twice in one page', async () => {
    const all = storeOf(new Seeded(1), 3);
    await write(0n, 900n, [all[0]!, all[0]!, all[1]!, all[0]!, all[2]!, all[2]!]);
    expect(await ledger()).toStrictEqual(inOrder(all));
  });

  it('takes an event once that is told again after a new subscription', async () => {
    const all = storeOf(new Seeded(2), 4);
    await write(0n, 500n, all.slice(0, 2));
    await write(500n, 900n, all);
    expect(await ledger()).toStrictEqual(inOrder(all));
  });

  it('refuses to go back, and to go on from where it is not', async () => {
    const all = storeOf(new Seeded(3), 2);
    await write(0n, 500n, all);
    await expect(write(500n, 400n, [])).rejects.toThrow('back');
    await expect(write(400n, 600n, [])).rejects.toThrow('not at position');
    expect(await position()).toBe(500n);
  });

  it('refuses a stream out of order or with an event missing, and takes nothing of such a page', async () => {
    const all = storeOf(new Seeded(4), 12);
    const own = all.filter(({ event }) => event.stream === all[0]?.event.stream);
    expect(own.length).toBeGreaterThan(2);
    await expect(write(0n, 900n, [own[1]!, own[0]!])).rejects.toMatchObject({ code: '40001' });
    await expect(write(0n, 900n, [own[0]!, own[2]!])).rejects.toMatchObject({ code: '40001' });
    expect([await ledger(), await position()]).toStrictEqual([[], 0n]);
    await write(0n, 900n, own.slice(0, 1));
    await expect(write(900n, 950n, [own[2]!])).rejects.toThrow('revision 2');
    expect(await ledger()).toStrictEqual(inOrder(own.slice(0, 1)));
  });

  it('refuses an event that the ledger holds in another place', async () => {
    const all = storeOf(new Seeded(5), 2);
    await write(0n, 500n, all);
    const moved = { ...all[0]!, event: { ...all[0]!.event, stream: 'task-elsewhere', revision: '0' } };
    await expect(write(500n, 900n, [moved])).rejects.toMatchObject({ code: '23505' });
    expect(await ledger()).toStrictEqual(inOrder(all));
  });

  it('ends with every stream whole and in order, whatever troubles the subscription', async () => {
    const seeded = new Seeded(Number(process.env['FEED_SEED'] ?? 20));
    const all = storeOf(seeded, 80);
    let refused = 0;
    for (let round = 0; (await position()) < all.at(-1)!.position; round += 1) {
      expect(round).toBeLessThan(2_000);
      const from = await position();
      const page = troubled(seeded, all, from);
      const last = page.at(-1);
      const told = page.reduce((most, one) => (one.position > most ? one.position : most), 0n);
      if (last === undefined || last.position <= from || last.position < told) continue;
      const skipped = all.filter((one) => one.position > from && one.position <= told && !page.includes(one));
      const isTold = skipped.every(({ event: { stream, revision } }) =>
        page.some(({ event }) => event.stream === stream && Number(event.revision) > Number(revision)),
      );
      if (!isTold) continue;
      await write(from, last.position, page).catch(() => (refused += 1));
    }
    expect(refused).toBeGreaterThan(0);
    const { rows } = await client.query<{ stream: string; ids: string[] }>(
      'SELECT stream, array_agg(event_id::text ORDER BY event.sequence) AS ids FROM ledger.event GROUP BY stream',
    );
    for (const { stream, ids } of rows) {
      expect(ids).toStrictEqual(all.filter(({ event }) => event.stream === stream).map(({ event }) => event.eventId));
    }
    expect(rows.flatMap(({ ids }) => ids)).toHaveLength(all.length);
  });
});
