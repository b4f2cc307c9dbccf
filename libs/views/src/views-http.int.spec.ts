import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { openViewsServer } from './views-server.spec-kit.js';

let server: Awaited<ReturnType<typeof openViewsServer>>;
beforeAll(async () => (server = await openViewsServer()));
afterAll(() => server.close());

const get = async (path: string) => {
  const reply = await server.ask(path);
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Record<string, unknown> };
};
const taskIds = (body: Record<string, unknown>) => (body['items'] as { taskId: string }[]).map(({ taskId }) => taskId);

describe('views over HTTP', () => {
  it('answer for today when no day is given', async () => {
    const { status, body } = await get('/v1/tasks?status=in-progress,overdue&sort=-dueOn');
    expect([status, body['asOf'], taskIds(body), body['nextCursor']]).toStrictEqual([
      200,
      '2025-11-08',
      ['t3', 't1', 't2'],
      null,
    ]);
  });

  it('page through a question by cursor, each task once', async () => {
    const first = await get('/v1/tasks?limit=2');
    const second = await get(`/v1/tasks?limit=2&cursor=${String(first.body['nextCursor'])}`);
    expect([taskIds(first.body), taskIds(second.body), second.body['nextCursor']]).toStrictEqual([
      ['t1', 't2'],
      ['t3'],
      null,
    ]);
    expect((await get('/v1/tasks?cursor=bogus')).status).toBe(400);
  });

  it('tell what was late on a day, and since when', async () => {
    const { body } = await get('/v1/overdue?asOf=2025-10-15&document=624/TB-VPCP&appendix=I');
    expect([body['total'], taskIds(body)]).toStrictEqual([1, ['t2']]);
    expect((await get('/v1/overdue?asOf=2025-11-08&knownAt=6')).body['total']).toBe(0);
    expect((await get('/v1/overdue/timeline?agency=BTC')).body).toMatchObject({
      items: [{ taskId: 't1', agency: 'BKHDT', from: '2025-11-01', to: null, days: 8 }],
    });
  });

  it('show one task, its history, an agency, directives and findings', async () => {
    expect((await get('/v1/tasks/t1')).body).toMatchObject({
      taskId: 't1',
      status: 'overdue',
      listings: [{ appendix: 'I' }],
    });
    expect((await get('/v1/tasks/t1/history')).body['steps']).toHaveLength(5);
    expect((await get('/v1/agencies/BTC/history?limit=1')).body).toMatchObject({ total: 4, name: 'Bộ Tài chính' });
    expect((await get('/v1/directives')).body).toMatchObject({
      total: 2,
      items: [{ number: '71/NQ-CP', tasks: 2 }, {}],
    });
    expect((await get('/v1/findings')).body).toMatchObject({ total: 1, items: [{ taskId: 't1' }] });
  });

  it.each([
    '/v1/tasks/none',
    '/v1/tasks/none/history',
    '/v1/agencies/NONE/history',
    '/v1/tasks/%00',
    '/v1/tasks/t1?asOf=2025-01-01',
  ])('find nothing at %s', async (url) =>
    expect((await get(url)).body).toMatchObject({ status: 404, code: 'resource.not-found' }),
  );

  it.each([
    'asOf=2025-02-30',
    'asOf=today',
    'knownAt=yesterday',
    'knownAt=2025-13-01T00:00:00Z',
    'knownAt=9999-12-31T23:59:59-14:00',
    'limit=0',
    'limit=501',
    'sort=speed',
    'status=late',
    'agency=%00',
    'text=%00',
    'atLeast=-1',
    'colour=red',
  ])('refuse %s', async (query) =>
    expect((await get(`/v1/tasks?${query}`)).body).toMatchObject({ status: 400, code: 'request.invalid' }),
  );

  it('look for words that were pasted with line breaks and tabs between', async () =>
    expect(taskIds((await get('/v1/tasks?text=%0Adat%0D%0Adai%09%0C')).body)).toStrictEqual(['t1']));

  it.each(['/v1/tasks', '/v1/overdue', '/v1/overdue/timeline'])('refuse an unknown agency at %s', async (route) =>
    expect((await get(`${route}?agency=BXX`)).body).toMatchObject({
      status: 422,
      code: 'agency.not-found',
      errors: [{ place: 'agency' }],
    }),
  );

  it('wait for a position that is not seen yet, then say so', async () => {
    expect((await get('/v1/tasks?atLeast=3')).status).toBe(200);
    const { status, headers } = await get('/v1/tasks?atLeast=99999');
    expect([status, headers.get('retry-after')]).toStrictEqual([503, '1']);
  });

  it('are described by OpenAPI', () => {
    const { paths } = SwaggerModule.createDocument(server.app, new DocumentBuilder().build());
    expect(Object.keys(paths).sort()).toStrictEqual([
      '/v1/agencies/{code}/due-dates.ics',
      '/v1/agencies/{code}/history',
      '/v1/directives',
      '/v1/directives/{directiveId}',
      '/v1/findings',
      '/v1/overdue',
      '/v1/overdue/timeline',
      '/v1/tasks',
      '/v1/tasks/{taskId}',
      '/v1/tasks/{taskId}/assignments/{agency}',
      '/v1/tasks/{taskId}/history',
    ]);
    expect(paths['/v1/tasks']?.get?.parameters?.map((one) => ('name' in one ? one.name : ''))).toEqual(
      expect.arrayContaining(['asOf', 'knownAt', 'atLeast', 'limit', 'cursor', 'agency', 'text', 'sort', 'status']),
    );
  });
});
