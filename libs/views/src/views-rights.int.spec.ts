import { everything, type Reach } from '#libs/access';
import { openViewsServer } from './views-server.spec-kit.js';

let server: Awaited<ReturnType<typeof openViewsServer>>;
beforeAll(async () => (server = await openViewsServer()));
afterAll(() => server.close());

const finance: Reach = { all: false, agencies: ['BTC', 'BKHDT'], fields: [] };
const health: Reach = { all: false, agencies: ['BYT'], fields: [] };

type Body = Record<string, unknown> & { items: Record<string, unknown>[]; detail?: string };

const as = async (reach: Reach, path: string) => {
  server.callAs(reach);
  const reply = await server.ask(path);
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Body };
};
const ids = async (reach: Reach, path: string) => (await as(reach, path)).body.items.map((item) => item['taskId']);

describe('an officer', () => {
  it('sees the duties of the own agency and of those merged into it, the withdrawn included', async () => {
    expect(await ids(finance, '/v1/tasks?asOf=2025-11-25')).toStrictEqual(['t1', 't3']);
    expect(await ids(health, '/v1/tasks?asOf=2025-11-25')).toStrictEqual(['t1']);
    expect((await as(finance, '/v1/tasks/t3?asOf=2025-11-25')).body['status']).toBe('withdrawn');
  });

  it('is told how a task stands by the own duties alone', async () => {
    const { body } = await as(health, '/v1/tasks/t1');
    expect([body['status'], body['daysLate'], body['assignments']]).toMatchObject([
      'awaiting-confirmation',
      0,
      [{ agency: 'BYT' }],
    ]);
    expect((await as(everything, '/v1/tasks/t1')).body['status']).toBe('overdue');
    expect(await ids(health, '/v1/overdue')).toStrictEqual([]);
    expect(await ids(finance, '/v1/overdue')).toStrictEqual(['t1']);
  });

  it('counts, searches and groups what is left', async () => {
    expect((await as(health, '/v1/tasks')).body).toMatchObject({
      total: 1,
      byStatus: { 'awaiting-confirmation': 1 },
      byAgency: [{ agency: 'BYT', count: 1 }],
    });
    expect((await as(health, '/v1/directives')).body).toMatchObject({ total: 1, items: [{ tasks: 1 }] });
    expect((await as(health, '/v1/findings')).body.total).toBe(0);
    expect((await as(finance, '/v1/findings')).body.total).toBe(1);
    expect((await as(health, '/v1/overdue/timeline')).body.total).toBe(0);
    expect((await as(health, '/v1/tasks/t1/history')).body['steps']).toHaveLength(2);
  });

  it.each([
    ['/v1/tasks/t3', '/v1/tasks/absent'],
    ['/v1/tasks/t2', '/v1/tasks/absent'],
    ['/v1/tasks/t3/history', '/v1/tasks/absent/history'],
    ['/v1/tasks/t1/assignments/BCA', '/v1/tasks/t1/assignments/XYZ'],
    ['/v1/tasks/t3/assignments/BTC', '/v1/tasks/absent/assignments/BTC'],
    ['/v1/directives/d2', '/v1/directives/absent'],
    ['/v1/agencies/BCA/history', '/v1/agencies/XYZ/history'],
    ['/v1/agencies/BCA/due-dates.ics', '/v1/agencies/XYZ/due-dates.ics'],
  ])('cannot tell %s of others from %s', async (others, absent) => {
    const { status, body } = await as(health, others);
    const none = await as(health, absent);
    expect([status, { ...body, instance: absent }]).toStrictEqual([404, none.body]);
    expect(none.status).toBe(404);
  });

  it('cannot tell the code of another agency from one that nobody has', async () => {
    const others = await as(health, '/v1/tasks?agency=BCA');
    const nobody = await as(health, '/v1/tasks?agency=BXX');
    expect(others.status).toBe(422);
    expect(JSON.stringify(others.body).replaceAll('BCA', 'BXX')).toBe(JSON.stringify(nobody.body));
  });
});

describe('a base for decisions', () => {
  it.each([
    ['/v1/tasks/t1', '"1"'],
    ['/v1/tasks/t1/assignments/BYT', '"0"'],
    ['/v1/tasks/t3/assignments/BTC', '"-1"'],
    ['/v1/directives/d1', '"0"'],
  ])('is tagged with the revision of its stream at %s', async (path, tag) => {
    const { headers, body } = await as(everything, path);
    expect([headers.get('etag'), `"${String(body['revision'])}"`]).toStrictEqual([tag, tag]);
    expect(headers.get('cache-control')).toBe('no-store');
    const past = await as(everything, `${path}?asOf=2025-11-08`);
    expect([past.status, past.headers.get('etag')]).toStrictEqual([200, null]);
    expect((await as(everything, `${path}?knownAt=99`)).headers.get('etag')).toBeNull();
  });
});

describe('one duty', () => {
  it('is shown with what was reported, under the number that names it', async () => {
    const { body } = await as(everything, '/v1/tasks/t1/assignments/BKHDT?asOf=2025-12-01');
    expect(body).toMatchObject({
      agency: 'BKHDT',
      originalDueOn: '2025-10-31',
      dueOn: '2025-12-31',
      reports: [{ report: 0, on: '2025-11-12', resultText: 'Đã ban hành', by: { name: 'Tester' }, verdicts: [] }],
      extensionRequests: [],
    });
    expect((await as(everything, '/v1/tasks/t1/assignments/BKHDT?asOf=2025-11-11')).body['reports']).toStrictEqual([]);
  });
});

describe('fields', () => {
  it('cut items and single objects down to what is read of them', async () => {
    const { body } = await as(everything, '/v1/tasks?fields=taskId,status&limit=1');
    expect([body.items, body['total']]).toStrictEqual([[{ taskId: 't1', status: 'overdue' }], 3]);
    expect((await as(everything, '/v1/tasks/t1?fields=title')).body).toStrictEqual({
      title: 'Xây dựng cơ sở dữ liệu Đất đai',
    });
  });

  it.each(['tasks', 'tasks/t1', 'tasks/t1/history', 'overdue/timeline', 'directives', 'directives/d1', 'findings'])(
    'that %s do not have are refused',
    async (path) => {
      const { status, body } = await as(everything, `/v1/${path}?fields=colour`);
      expect([status, body.detail]).toStrictEqual([400, expect.stringContaining('colour')]);
    },
  );
});

describe('the 6 clears', () => {
  it('that a task does not name are told, counted and asked for', async () => {
    expect((await as(everything, '/v1/tasks/t2')).body['missingClears']).toContain('person');
    const { body } = await as(everything, '/v1/tasks?unclear=person');
    expect([body['total'], body['byMissingClear']]).toMatchObject([1, { person: 1, product: 1 }]);
  });
});

describe('due dates as a calendar', () => {
  const calendar = async (path: string, language = 'vi') => {
    const reply = await server.ask(path, { 'accept-language': language });
    return { type: reply.headers.get('content-type'), text: await reply.text() };
  };
  const unfolded = (text: string): readonly string[] => text.replace(/\r\n /g, '').split('\r\n');

  it('are whole days, in lines of at most 75 bytes, the same bytes each time', async () => {
    server.callAs(finance);
    const { type, text } = await calendar('/v1/agencies/btc/due-dates.ics');
    expect(type).toBe('text/calendar; charset=utf-8');
    expect(unfolded(text)).toEqual(
      expect.arrayContaining([
        'UID:assignment-t1.BKHDT@task-ledger',
        'DTSTART;VALUE=DATE:20251031',
        'DTEND;VALUE=DATE:20251101',
        'SUMMARY:Xây dựng cơ sở dữ liệu Đất đai',
        'UID:assignment-t3.BTC@task-ledger',
        'STATUS:CONFIRMED',
      ]),
    );
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toStrictEqual([]);
    expect((await calendar('/v1/agencies/BTC/due-dates.ics')).text).toBe(text);
    expect((await calendar('/v1/agencies/BTC/due-dates.ics', 'en')).text).toContain('Status: Overdue');
  });

  it('tell of a withdrawn duty that it is cancelled, and no more of a finished one', async () => {
    server.callAs(everything);
    const lines = unfolded((await calendar('/v1/agencies/BTC/due-dates.ics?asOf=2025-11-25')).text);
    expect(lines.filter((line) => /^(UID|STATUS|SEQUENCE)/.test(line))).toStrictEqual([
      'UID:assignment-t3.BTC@task-ledger',
      'SEQUENCE:2',
      'STATUS:CANCELLED',
    ]);
  });
});
