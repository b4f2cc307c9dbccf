import { SignJWT } from 'jose';
import { testDatabase, type TestDatabase } from '#libs/testing';
import {
  assigned,
  extended,
  leadAdded,
  leadReleased,
  registered,
  reminded,
  renamed,
  settled,
  split,
  succeeded,
  withdrawn,
} from '../facts.spec-kit.js';
import { as, serveFeed, type FeedUnderTest } from '../feed.spec-kit.js';
import { OpenStreams } from './open-streams.js';
import { listen, until, type Listening } from './listen.spec-kit.js';

let database: TestDatabase;
let feed: FeedUnderTest;
const open: Listening[] = [];

beforeAll(async () => {
  database = await testDatabase();
  feed = await serveFeed(database.url);
}, 60_000);
afterAll(async () => {
  await feed.close();
  await database.drop();
});
afterEach(async () => {
  for (const one of open.splice(0)) one.stop();
  await until(() => feed.app.get(OpenStreams).count() === 0);
});

const subscribe = async (who: string, query = '', headers: Record<string, string> = {}): Promise<Listening> => {
  const listening = await listen(`${feed.root}/v1/events${query}`, { ...as(who), ...headers });
  open.push(listening);
  return listening;
};
/** What a subscriber has seen once a mark that everybody sees has come by. */
const seenBy = async (who: string, from: number): Promise<readonly string[]> => {
  const mark = await feed.append('agency-mark', renamed('mark'));
  const { events } = await subscribe(who, `?from=${from}`);
  await until(() => events.at(-1)?.sequence === mark);
  return events.filter(({ stream }) => stream !== 'agency-mark').map(({ type, stream }) => `${type} ${stream}`);
};

describe('a stream of events', () => {
  it('tells what comes from now on, with its place, its day and who acted, and never the subject of a token', async () => {
    await feed.append('agency-old', renamed('old'));
    const listening = await subscribe('office');
    const sequence = await feed.append('agency-new', renamed('new'));
    await until(() => listening.events.length > 0);
    expect(listening.events).toStrictEqual([
      {
        ...{ sequence, type: 'AgencyRenamed', stream: 'agency-new', revision: 0, eventId: expect.any(String) },
        data: { code: 'new', name: 'Cơ quan new', aliases: [] },
        ...{ effectiveOn: '2025-01-01', recordedAt: expect.any(String), onBehalfOf: null },
        actor: { name: 'Tester', agency: null, role: 'government-office' },
      },
    ]);
    expect(listening.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
  });

  it('tells each only what lies within reach', async () => {
    const from = await feed.append('task-r1', assigned('r1', ['BYT', 'BTC'], 'Dữ liệu'));
    await feed.append('task-r2', assigned('r2', ['BTC']));
    await feed.append('assignment-r1.BYT', reminded('r1', 'BYT'));
    await feed.append('assignment-r1.BTC', reminded('r1', 'BTC'));
    await feed.append('task-r1', extended('r1', 'BTC'), extended('r1', null));
    await feed.append('document-x', settled('x'));
    const [of1, of2] = ['TaskAssigned task-r1', 'TaskAssigned task-r2'];
    const [byt, btc] = ['ReminderSent assignment-r1.BYT', 'ReminderSent assignment-r1.BTC'];
    const moved = 'DeadlineExtended task-r1';
    expect(await seenBy('office', from)).toStrictEqual([
      of1,
      of2,
      byt,
      btc,
      moved,
      moved,
      'DocumentSettled document-x',
    ]);
    expect(await seenBy('officer of BYT', from)).toStrictEqual([of1, byt, moved]);
    expect(await seenBy('officer of BTC', from)).toStrictEqual([of1, of2, btc, moved, moved]);
    expect(await seenBy('monitor of data', from)).toStrictEqual([of1, byt, btc, moved, moved]);
  });

  it('goes by who had to do with a task at the time', async () => {
    const from = await feed.append('task-q', assigned('q', ['BTC']));
    await feed.append('task-q', leadAdded('q', 'BYT'));
    await feed.append('task-q', leadReleased('q', 'BYT'));
    await feed.append('task-q', withdrawn('q'));
    const tasks = async (who: string) => (await seenBy(who, from)).filter((one) => one.endsWith('task-q'));
    const withdrawal = 'TaskWithdrawn task-q';
    const byt = ['LeadAdded task-q', 'LeadReleased task-q', withdrawal];
    expect(await tasks('officer of BYT')).toStrictEqual(byt);
    expect(await tasks('officer of BTC')).toStrictEqual(['TaskAssigned task-q', withdrawal]);
  });

  it('leaves out who else was assigned a task or has a part of it, took it over, or which directives there are', async () => {
    const from = await feed.append('task-p', assigned('p', ['BYT', 'BTC']));
    await feed.append('directive-p', registered('p'));
    await feed.append('task-p', succeeded('p', 'BTC', 'BNV'), split('p', 'BNV', 'BYT'));
    const mark = await feed.append('agency-p', renamed('p'));
    const told = async (who: string) => {
      const { events } = await subscribe(who, `?from=${from}`);
      await until(() => events.at(-1)?.sequence === mark);
      return events.slice(0, -1);
    };
    const seen = await told('officer of BYT');
    expect(seen.map(({ type }) => type)).toStrictEqual(['TaskAssigned', 'TaskSplit']);
    expect(JSON.stringify(seen.map(({ data: { leadText: _, ...data } }) => data))).not.toMatch(/BTC|BNV/);
    expect(seen[1]?.data).toMatchObject({ into: [{ taskId: 'p-BYT', assignees: ['BYT'] }] });
    const all = await told('office');
    expect(all.map(({ type }) => type)).toStrictEqual([
      ...['TaskAssigned', 'DirectiveRegistered', 'LeadSucceeded', 'TaskSplit'],
    ]);
    expect(all[0]?.data).toMatchObject({ assignees: ['BYT', 'BTC'] });
    expect(all[3]?.data).toMatchObject({ into: [{ taskId: 'p-BNV' }, { taskId: 'p-BYT' }] });
  });

  it('tells only the types that are asked for, and refuses those that there are not', async () => {
    const { events } = await subscribe('office', '?types=AgencyRenamed,TaskWithdrawn');
    await feed.append('task-f', assigned('f', ['BYT']));
    const sequence = await feed.append('task-f', withdrawn('f'));
    await until(() => events.length > 0);
    expect(events.map((event) => event.sequence)).toStrictEqual([sequence]);
    const refused = await fetch(`${feed.root}/v1/events?types=Nothing`, { headers: as('office') });
    expect(refused.status).toBe(400);
  });

  it('is resumed without a gap and without a repetition however often the connection is cut while events are written', async () => {
    const COUNT = 400;
    const first = (await feed.append('agency-before', renamed('before'))) + 1;
    const writing = (async () => {
      for (let index = 0; index < COUNT; index += 1) {
        await feed.append(`task-k${index}`, assigned(`k${index}`, [index % 2 === 0 ? 'BYT' : 'BTC']));
      }
    })();
    const told: number[] = [];
    let id = String(first - 1);
    let connections = 0;
    for (; told.length < COUNT / 2; connections += 1) {
      const cutAfter = 1 + (connections % 7);
      let here = 0;
      const headers = { ...as('officer of BYT'), 'last-event-id': id };
      const listening = await listen(`${feed.root}/v1/events`, headers, ({ sequence }, request) => {
        if (here >= cutAfter) return;
        told.push(sequence);
        id = String(sequence);
        here += 1;
        if (here === cutAfter || told.length === COUNT / 2) request.destroy();
      });
      await listening.ended;
    }
    await writing;
    expect(connections).toBeGreaterThan(20);
    expect(told).toStrictEqual(Array.from({ length: COUNT / 2 }, (_, index) => first + index * 2));
  }, 60_000);

  it('moves the place to resume from past what lies out of reach', async () => {
    const listening = await subscribe('officer of BYT');
    const sequence = await feed.append('document-y', settled('y'));
    await until(() => listening.lastId() === String(sequence));
    expect(listening.events).toStrictEqual([]);
  });

  it.each([
    ['?from=-1', {}],
    ['?from=x', {}],
    ['?from=99999999', {}],
    ['', { 'last-event-id': '99999999' }],
    ['', { 'last-event-id': 'abc' }],
  ])('is refused from a place that is none: %s %j', async (query, headers) => {
    const answer = await fetch(`${feed.root}/v1/events${query}`, {
      headers: { ...as('office'), ...headers } as Record<string, string>,
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toStrictEqual([400, 'request.invalid']);
  });

  it('ends with the token', async () => {
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(Math.floor(Date.now() / 1000) + 1)
      .sign(Buffer.alloc(32));
    const listening = await subscribe('office', '', { authorization: `Bearer ${token}` });
    await listening.ended;
    expect(listening.status).toBe(200);
  });

  it('is opened so often by one subject and no more, and room that was left is given again', async () => {
    const eight = await Promise.all(Array.from({ length: 8 }, () => subscribe('office')));
    const ninth = await fetch(`${feed.root}/v1/events`, { headers: as('office') });
    expect([ninth.status, ninth.headers.get('retry-after')]).toStrictEqual([429, '30']);
    await ninth.body?.cancel();
    expect((await subscribe('officer of BYT')).status).toBe(200);
    eight[0]?.stop();
    await until(() => feed.app.get(OpenStreams).count() === 8);
    expect((await subscribe('office')).status).toBe(200);
  });

  it('answers HEAD and ends', async () => {
    const answer = await fetch(`${feed.root}/v1/events`, { method: 'HEAD', headers: as('office') });
    expect([answer.status, answer.headers.get('content-type')]).toStrictEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
  });
});

describe('streams of a server that ends', () => {
  it('end with it, and no new one begins', async () => {
    const own = await serveFeed(database.url);
    const listening = await listen(`${own.root}/v1/events`, as('office'));
    const began = performance.now();
    await own.close();
    await listening.ended;
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
