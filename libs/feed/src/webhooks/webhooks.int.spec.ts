import { testDatabase, type TestDatabase } from '#libs/testing';
import { assigned, reminded, renamed, settled } from '../facts.spec-kit.js';
import { as, serveFeed, type FeedUnderTest } from '../feed.spec-kit.js';
import { FeedPages } from '../reading/feed-pages.js';
import { until } from '../stream-events/listen.spec-kit.js';
import { AddressGate } from './address-gate.js';
import { deliverDue, type CourierNeeds } from './courier.js';
import { receiver, type Receiver } from './receiver.spec-kit.js';
import type { Webhook } from './webhook.js';
import { Webhooks } from './webhooks.query.js';

const DAY_MS = 86_400_000;
const key = Buffer.from('a key for specs only, 32 bytes at least');

let database: TestDatabase;
let feed: FeedUnderTest;
let subscriber: Receiver;
let keys = 0;

beforeAll(async () => {
  database = await testDatabase();
  feed = await serveFeed(database.url, { key });
}, 60_000);
afterAll(async () => {
  await feed.close();
  await database.drop();
});
beforeEach(async () => {
  subscriber = await receiver();
});
afterEach(() => subscriber.close());

type Registered = Readonly<{ status: number; body: { id: string; secret: string; code?: string } }>;

const register = async (who: string, body: object = {}, name = `key ${(keys += 1)}`): Promise<Registered> => {
  const answer = await fetch(`${feed.root}/v1/webhooks`, {
    method: 'POST',
    headers: { ...as(who), 'content-type': 'application/json', 'idempotency-key': name },
    body: JSON.stringify({ url: subscriber.url, ...body }),
  });
  return { status: answer.status, body: (await answer.json()) as Registered['body'] };
};
const listed = async (who: string) => {
  const answer = await fetch(`${feed.root}/v1/webhooks`, { headers: as(who) });
  return ((await answer.json()) as { items: (Webhook & { state: string })[] }).items;
};
const remove = async (who: string, id: string): Promise<number> =>
  (await fetch(`${feed.root}/v1/webhooks/${id}`, { method: 'DELETE', headers: as(who) })).status;

const warnings: string[] = [];
/** One round of deliveries at a time of the spec's choosing, as the host makes it when one is due. */
const deliver = async (id: string, now = Date.now(), change: Partial<CourierNeeds> = {}): Promise<void> => {
  const webhooks = feed.app.get(Webhooks);
  const webhook = (await webhooks.due(Number.MAX_SAFE_INTEGER, now)).find((one) => one.id === id);
  if (webhook === undefined) return;
  const needs: CourierNeeds = {
    ...{ pages: feed.app.get(FeedPages), webhooks, gate: new AddressGate(true), key, timeoutMs: 2_000 },
    ...{ now: () => now, chance: () => 0.5, warn: (message) => warnings.push(message) },
    ...change,
  };
  await deliverDue(needs, webhook, webhook.reach, new AbortController().signal);
};
const stateOf = async (id: string) => (await listed('office')).find((one) => one.id === id);

describe('a subscription', () => {
  it('tells its secret when it is made and never again, but to the same request sent again', async () => {
    const made = await register('office', { description: 'Cổng', types: ['AgencyRenamed'] }, 'once');
    expect([made.status, made.body.secret]).toStrictEqual([201, expect.stringMatching(/^whsec_.{44}$/)]);
    const shown = await stateOf(made.body.id);
    expect(shown).toMatchObject({
      url: subscriber.url,
      types: ['AgencyRenamed'],
      description: 'Cổng',
      state: 'active',
    });
    expect(JSON.stringify(shown)).not.toContain('whsec_');
    expect(await register('office', { description: 'Cổng', types: ['AgencyRenamed'] }, 'once')).toStrictEqual(made);
    expect(await register('office', { description: 'khác' }, 'once')).toMatchObject({
      status: 422,
      body: { code: 'request.idempotency-key-reused' },
    });
    expect((await register('officer of BYT', {}, 'once')).body.id).not.toBe(made.body.id);
    expect((await listed('office')).filter(({ url }) => url === subscriber.url).length).toBe(2);
  });

  it.each([
    [{ url: 'https://10.0.0.1/' }, 422, 'webhook.address-refused'],
    [{ url: 'http://example.org/' }, 422, 'webhook.url-refused'],
    [{ url: 'https://no-such-host.invalid/' }, 422, 'webhook.host-unknown'],
    [{ types: ['Nothing'] }, 400, 'request.invalid'],
    [{ types: [] }, 400, 'request.invalid'],
    [{ secret: 'mine' }, 400, 'request.invalid'],
  ])('is refused with %j', async (body, status, code) =>
    expect(await register('office', body)).toMatchObject({ status, body: { code } }),
  );

  it('is seen and removed by the officers of its agency and by the office, and is absent to others', async () => {
    const { id } = (await register('officer of BYT')).body;
    const seen = async (who: string) => (await listed(who)).some((one) => one.id === id);
    expect([await seen('officer of BYT'), await seen('office'), await seen('officer of BTC')]).toStrictEqual([
      true,
      true,
      false,
    ]);
    expect(await remove('officer of BTC', id)).toBe(404);
    expect(await remove('officer of BYT', id)).toBe(204);
    expect([await remove('officer of BYT', id), await remove('office', 'x'), await seen('office')]).toStrictEqual([
      404,
      404,
      false,
    ]);
    await feed.append('agency-gone', renamed('gone'));
    await deliver(id);
    expect(subscriber.received).toStrictEqual([]);
  });

  it('is one of at most twenty of one subject', async () => {
    const all = await Promise.all(Array.from({ length: 21 }, () => register('monitor of data')));
    expect(all.filter(({ status }) => status === 201).length).toBe(20);
    expect(all.find(({ status }) => status !== 201)).toMatchObject({ status: 422, body: { code: 'webhook.too-many' } });
  });
});

describe('deliveries', () => {
  it('bring what lies within reach, in order and signed, each once', async () => {
    const { id, secret } = (await register('officer of BYT')).body;
    await feed.append('task-w1', assigned('w1', ['BYT', 'BTC']));
    await feed.append('assignment-w1.BTC', reminded('w1', 'BTC'));
    await feed.append('assignment-w1.BYT', reminded('w1', 'BYT'));
    await feed.append('document-w', settled('w'));
    const head = await feed.append('agency-w', renamed('w'));
    await deliver(id);
    await deliver(id);
    expect(subscriber.received.map(({ type, told }) => [type, told.stream])).toStrictEqual([
      ['TaskAssigned', 'task-w1'],
      ['ReminderSent', 'assignment-w1.BYT'],
      ['AgencyRenamed', 'agency-w'],
    ]);
    for (const one of subscriber.received) {
      subscriber.verify(secret, one);
      expect(() => subscriber.verify('whsec_AAAA', one)).toThrow();
      expect([one.id, JSON.parse(one.body)]).toStrictEqual([
        one.told.eventId,
        { type: one.type, timestamp: one.told.recordedAt, data: one.told },
      ]);
    }
    expect(await stateOf(id)).toMatchObject({
      position: head,
      failures: 0,
      state: 'active',
      lastDeliveredAt: expect.any(String),
    });
  });

  it('come again under the same id when the program dies after the receiver has answered', async () => {
    const { id } = (await register('office', { types: ['AgencyRenamed'] })).body;
    await feed.append('agency-d', renamed('d'), renamed('d2'));
    const webhooks = feed.app.get(Webhooks);
    const dying = {
      passed: () => Promise.reject(new Error('died')),
      failed: webhooks.failed.bind(webhooks),
    };
    await expect(deliver(id, Date.now(), { webhooks: dying })).rejects.toThrow('died');
    await deliver(id);
    const [first, again, second] = subscriber.received;
    expect([subscriber.received.length, again?.id, again?.body]).toStrictEqual([3, first?.id, first?.body]);
    expect(second?.told.data).toMatchObject({ code: 'd2' });
  });

  it('wait for one that fails, try it again later and later, and go on in order', async () => {
    const { id } = (await register('office', { types: ['AgencyRenamed'] })).body;
    await feed.append('agency-e', renamed('e1'), renamed('e2'));
    subscriber.answers.splice(0, 1, 500, 302, 200);
    const start = Date.now();
    await deliver(id, start);
    expect(await stateOf(id)).toMatchObject({
      ...{ state: 'failing', failures: 1, lastError: 'the receiver answered 500' },
      nextAttemptAt: new Date(start + 5_000).toISOString(),
    });
    await deliver(id, start + 4_999);
    expect(subscriber.received.length).toBe(1);
    await deliver(id, start + 5_000);
    expect(await stateOf(id)).toMatchObject({
      failures: 2,
      lastError: 'the receiver answered 302',
      nextAttemptAt: new Date(start + 15_000).toISOString(),
    });
    await deliver(id, start + 15_000);
    expect(subscriber.received.map(({ told }) => told.data['code'])).toStrictEqual(['e1', 'e1', 'e1', 'e2']);
    expect(await stateOf(id)).toMatchObject({ state: 'active', failures: 0, nextAttemptAt: null });
  });

  it('are given up loudly three days after the first failure, or at once when the receiver says that it is gone', async () => {
    const { id } = (await register('office', { types: ['AgencyRenamed'] })).body;
    const gone = (await register('office', { types: ['AgencyRenamed'] })).body.id;
    await feed.append('agency-g', renamed('g'));
    subscriber.answers.splice(0, 1, 500, 503, 410);
    const start = Date.now();
    await deliver(id, start);
    expect(warnings).toStrictEqual([]);
    await deliver(id, start + 3 * DAY_MS);
    await deliver(gone, start);
    expect(await stateOf(id)).toMatchObject({
      state: 'disabled',
      lastError: 'the receiver answered 503',
      nextAttemptAt: null,
    });
    expect(await stateOf(gone)).toMatchObject({ state: 'disabled', lastError: 'the receiver answered 410' });
    expect(warnings.map((one) => one.includes('given up'))).toStrictEqual([true, true]);
    await deliver(id, start + 9 * DAY_MS);
    expect(subscriber.received.length).toBe(3);
  });
});

describe('a server that delivers', () => {
  it('does so by itself, past a subscriber that fails, for an agency and those it took over', async () => {
    const good = (await register('officer of BTC', { types: ['ReminderSent'] })).body.id;
    const dead = await receiver();
    await register('office', { url: dead.url });
    await dead.close();
    const [one, other] = await Promise.all([1, 2].map(() => serveFeed(database.url, { key, deliver: true })));
    await feed.append('task-h', assigned('h', ['BKHDT', 'BYT']));
    await feed.append('assignment-h.BYT', reminded('h', 'BYT'));
    await feed.append('assignment-h.BKHDT', reminded('h', 'BKHDT'));
    const mine = () => subscriber.received.filter(({ headers }) => headers['webhook-id'] !== undefined);
    await until(() => mine().some(({ told }) => told.stream === 'assignment-h.BKHDT'), 20_000);
    await one?.close();
    await feed.append('assignment-h.BKHDT', reminded('h', 'BKHDT', 'Lần hai'));
    await until(() => mine().some(({ told }) => told.data['text'] === 'Lần hai'), 20_000);
    await other?.close();
    expect((await stateOf(good))?.failures).toBe(0);
    const streams = mine().map(({ told }) => told.stream);
    expect(streams.filter((stream) => stream === 'assignment-h.BYT')).toStrictEqual([]);
    // Told at least once: what was on its way when the first server ended may come again, under the id that it had.
    const ids = new Map(mine().map(({ id, told }) => [told.data['text'], id]));
    expect(ids.size).toBe(2);
    expect(mine().filter(({ id, told }) => ids.get(told.data['text']) !== id)).toStrictEqual([]);
  }, 60_000);
});
