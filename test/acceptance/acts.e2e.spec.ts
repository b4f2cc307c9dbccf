import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayAt, plusDays } from '#libs/kernel';
import { personAt, type Answered, type Person } from './kit/acting.js';
import { startServer, type Server } from './kit/server.js';

let server: Server;
let office: Person;
let second: Person;
let health: Person;
let finance: Person;
let keeper: Person;
let directiveId: string;

const today = dayAt(Date.now());
const assignedOn = plusDays(today, -30);
const dueOn = plusDays(today, 30);
const decidedBy = { number: '90/NQ-CP', kind: 'Nghị quyết', signedOn: assignedOn };
const report = { claim: 'completed', resultText: 'Đã ban hành', completedOn: plusDays(today, -6) };

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'task-ledger-acts-'));
  server = await startServer({ TASK_LEDGER_DATA: folder, DATABASE_URL: '' });
  office = await personAt(server, folder, 'government-office', { name: 'An' });
  second = await personAt(server, folder, 'government-office', { name: 'Bình' });
  health = await personAt(server, folder, 'agency-officer', { name: 'Y tế', agency: 'BYT' });
  finance = await personAt(server, folder, 'agency-officer', { name: 'Tài chính', agency: 'BTC' });
  keeper = await personAt(server, folder, 'administrator');
  const registered = await office.post('/v1/directives', { number: '71/NQ-CP', signedOn: assignedOn });
  directiveId = String(registered.body['directiveId']);
}, 60_000);
afterAll(async () => {
  expect(await server.stop()).toBe(0);
}, 30_000);

const task = (more: object = {}) => ({
  directiveId,
  title: 'Xây dựng bộ chỉ số',
  leads: ['BYT', 'BTC'],
  due: { kind: 'day', on: dueOn },
  effectiveOn: assignedOn,
  ...more,
});
const assigned = async (): Promise<string> => String((await office.post('/v1/tasks', task())).body['taskId']);
const dutyOf = async (agency = 'BYT') => `/v1/tasks/${await assigned()}/assignments/${agency}`;
const on = (days: number) => ({ effectiveOn: plusDays(today, days) });
const told = ({ status, body }: Answered) => [
  status,
  body['code'],
  (body['errors'] as { place: string; code: string }[] | undefined)?.map(({ place, code }) => `${place} ${code}`),
];

describe('the life of a task over HTTP', () => {
  it('is assigned, reported, returned, corrected, confirmed, and read in its history', async () => {
    const given = await office.post('/v1/tasks', task());
    expect(given).toMatchObject({ status: 201, body: { events: 1, revision: 0 } });
    expect(given.headers.get('location')).toBe(`/v1/tasks/${String(given.body['taskId'])}`);
    const duty = `${given.headers.get('location')}/assignments/BYT`;
    const filed = await health.post(`${duty}/reports`, { ...report, ...on(-5) });
    expect(filed).toMatchObject({ status: 200, body: { events: 1, revision: 0 } });
    expect([filed.headers.get('etag'), filed.headers.get('task-ledger-position')]).toStrictEqual([
      '"0"',
      String(filed.body['position']),
    ]);
    const returning = { reason: 'Thiếu số văn bản', ...on(-4) };
    expect(await office.post(`${duty}/reports/0/return`, returning, { ifMatch: 0 })).toMatchObject({ status: 200 });
    const evidence = [{ number: '315/BC-BYT', kind: 'Báo cáo', signedOn: plusDays(today, -6), title: 'Kết quả' }];
    const corrected = { ...report, evidence, reason: 'Bổ sung', ...on(-3) };
    expect(await health.post(`${duty}/reports/0/corrections`, corrected, { ifMatch: 1 })).toMatchObject({
      status: 200,
    });
    const confirmed = await office.post(`${duty}/reports/0/confirmation`, on(-2), { ifMatch: 2 });
    expect(confirmed).toMatchObject({ status: 200, body: { revision: 3 } });
    const history = await office.get(
      `${given.headers.get('location')}/history?atLeast=${String(confirmed.body['position'])}`,
    );
    expect(
      (history.body['steps'] as { type: string; actor: { name: string } }[]).map(({ type }) => type),
    ).toStrictEqual([
      ...['TaskAssigned', 'StatusReported', 'StatusReportReturned', 'StatusReportCorrected', 'CompletionConfirmed'],
    ]);
    const reopened = await office.post(`${duty}/reopening`, { reason: 'Thu hồi', ...on(-1) }, { ifMatch: 3 });
    expect(reopened).toMatchObject({ status: 200, body: { revision: 4 } });
  });

  it('is repeated with its key, never made twice', async () => {
    const once = await office.post('/v1/tasks', task(), { key: 'one-task' });
    const twice = await office.post('/v1/tasks', task(), { key: 'one-task' });
    expect(twice.body).toStrictEqual(once.body);
    expect(twice.headers.get('location')).toBe(once.headers.get('location'));
    expect(await assigned()).not.toBe(once.body['taskId']);
  });

  it('lets an agency promise, be reminded and ask for time, and others than the asker decide', async () => {
    const duty = await dutyOf();
    const promise = { promisedOn: dueOn, document: { number: '12/CV-BYT' } };
    expect(await health.post(`${duty}/commitments`, promise)).toMatchObject({ status: 200, body: { revision: 0 } });
    expect(await office.post(`${duty}/reminders`, { text: 'Đề nghị báo cáo' })).toMatchObject({ status: 200 });
    const wish = { to: plusDays(dueOn, 10), reason: 'Chờ ý kiến' };
    expect(await office.post(`${duty}/extension-requests`, wish)).toMatchObject({ body: { revision: 2 } });
    const refusal = await office.post(`${duty}/extension-requests/2/refusal`, { reason: 'Không' }, { ifMatch: 2 });
    expect(told(refusal)).toStrictEqual([422, 'assignment.decider-is-asker', ['by assignment.decider-is-asker']]);
    expect(
      await second.post(`${duty}/extension-requests/2/refusal`, { reason: 'Không' }, { ifMatch: 2 }),
    ).toMatchObject({ status: 200 });
    expect(await health.post(`${duty}/extension-requests`, wish)).toMatchObject({ body: { revision: 4 } });
    const grant = { to: plusDays(dueOn, 5), decidedBy };
    expect(await office.post(`${duty}/extension-requests/4/grant`, grant, { ifMatch: 4 })).toMatchObject({
      status: 200,
      body: { revision: 5 },
    });
  });

  it('gains a lead and loses one', async () => {
    const path = `/v1/tasks/${await assigned()}`;
    expect(told(await office.post(`${path}/leads`, { agency: 'BTTTT', decidedBy }, { ifMatch: 0 }))).toStrictEqual([
      ...[422, 'task.agency-merged', ['agency task.agency-merged']],
    ]);
    expect(told(await office.post(`${path}/leads`, { agency: 'CITIES', decidedBy }, { ifMatch: 0 }))[1]).toBe(
      'task.agency-unknown',
    );
    const added = await office.post(`${path}/leads`, { agency: 'BNV', decidedBy, reason: 'x' }, { ifMatch: 0 });
    expect(added).toMatchObject({ status: 200, body: { revision: 1 } });
    const release = `${path}/leads/BNV/release`;
    expect(await office.post(release, { decidedBy, ...on(0) }, { ifMatch: 1 })).toMatchObject({ status: 200 });
    expect(told(await office.post(release, { decidedBy, by: 'x' }, { ifMatch: 2 }))[2]).toStrictEqual([
      'by field.unknown',
    ]);
  });

  it('is amended by a document, and split into parts that name it', async () => {
    const path = `/v1/tasks/${await assigned()}`;
    const amendment = { to: { title: 'Bộ chỉ số mới', product: null }, decidedBy };
    expect(await office.post(`${path}/amendments`, amendment, { ifMatch: 0 })).toMatchObject({ body: { revision: 1 } });
    const nothing = { to: { title: 'Bộ chỉ số mới' }, decidedBy: { number: '91/NQ-CP' } };
    expect(told(await office.post(`${path}/amendments`, nothing, { ifMatch: 1 }))[1]).toBe('task.nothing-amended');
    expect(
      told(await office.post(`${path}/amendments`, { ...amendment, to: { leads: [] } }, { ifMatch: 1 })),
    ).toStrictEqual([400, 'request.invalid', ['to.leads field.unknown']]);
    const into = ['BYT', 'BTTTT'].map((code) => ({
      title: `Phần của ${code}`,
      leads: [code],
      due: { kind: 'standing' },
    }));
    expect(told(await office.post(`${path}/parts`, { into, decidedBy }, { ifMatch: 1 }))).toStrictEqual([
      ...[422, 'task.agency-merged', ['into[1].leads[0] task.agency-merged']],
    ]);
    const [first = {}] = into;
    expect(told(await office.post(`${path}/parts`, { into: [first], decidedBy }, { ifMatch: 1 }))[2]).toStrictEqual([
      'into field.invalid',
    ]);
    const parts = [first, { ...first, title: 'Phần chung', leads: ['BTC'] }];
    expect(await office.post(`${path}/parts`, { into: parts, decidedBy }, { ifMatch: 1 })).toMatchObject({
      status: 200,
      body: { revision: 2 },
    });
  });

  it('is given on by an agency to its own units, within its own time, and reported by them', async () => {
    const duty = await dutyOf();
    const units = [{ code: 'BYT/CNTT', name: 'Cục Công nghệ thông tin' }];
    const below = { title: 'Soạn thảo', units, due: { kind: 'day', on: dueOn } };
    const given = await health.post(`${duty}/sub-tasks`, below);
    expect(given).toMatchObject({ status: 201, body: { events: 1, revision: 0 } });
    expect(given.headers.get('location')).toBe(`/v1/tasks/${String(given.body['taskId'])}`);
    const unit = `${given.headers.get('location')}/assignments/${encodeURIComponent('BYT/CNTT')}`;
    expect(await office.post(`${unit}/reports`, { claim: 'in-progress', resultText: 'x' })).toMatchObject({
      status: 200,
    });
    const late = { ...below, title: 'Khác', due: { kind: 'day', on: plusDays(dueOn, 1) } };
    expect(told(await health.post(`${duty}/sub-tasks`, late))[1]).toBe('task.due-after-parent');
    const foreign = { ...below, title: 'Khác', units: [{ code: 'BTC/CNTT', name: 'x' }] };
    expect(told(await health.post(`${duty}/sub-tasks`, foreign))).toStrictEqual([
      ...[422, 'task.unit-not-of-agency', ['units[0] task.unit-not-of-agency']],
    ]);
    expect(told(await health.post(`${duty}/sub-tasks`, { ...below, leads: [] }))[2]).toStrictEqual([
      'leads field.unknown',
    ]);
    expect((await finance.post(`${duty}/sub-tasks`, below)).status).toBe(404);
  });

  it('recurs, is confirmed period by period, and one period is reopened', async () => {
    const recurring = { due: { kind: 'recurring' }, recurrence: { every: 'month', dueDay: 25 } };
    const given = await office.post('/v1/tasks', task(recurring));
    const duty = `${given.headers.get('location')}/assignments/BYT`;
    const period = today.slice(0, 7);
    const monthly = { claim: 'completed', resultText: 'Báo cáo tháng', period };
    expect(await health.post(`${duty}/reports`, monthly)).toMatchObject({ status: 200, body: { revision: 0 } });
    expect(told(await health.post(`${duty}/reports`, { ...monthly, period: '2025-Q4' }))[0]).toBe(422);
    expect(await office.post(`${duty}/reports/0/confirmation`, {}, { ifMatch: 0 })).toMatchObject({ status: 200 });
    expect(await office.post(`${duty}/reopening`, { reason: 'Sai số', period }, { ifMatch: 1 })).toMatchObject({
      status: 200,
      body: { revision: 2 },
    });
    const odd = task({ ...recurring, recurrence: { every: 'month', dueDay: 32 } });
    expect(told(await office.post('/v1/tasks', odd))[2]).toStrictEqual(['recurrence.dueDay field.invalid']);
    expect(told(await office.post('/v1/tasks', task({ recurrence: { every: 'month' } })))[1]).toBe(
      'task.recurrence-unexpected',
    );
  });

  it('has its day moved, and is withdrawn', async () => {
    const path = `/v1/tasks/${await assigned()}`;
    const moved = { kind: 'extended', to: plusDays(dueOn, 10), decidedBy, reason: 'Chờ luật' };
    expect(await office.post(`${path}/deadlines`, moved, { ifMatch: 0 })).toMatchObject({ body: { revision: 1 } });
    expect(told(await office.post(`${path}/deadlines`, { ...moved, to: dueOn }, { ifMatch: 1 }))).toStrictEqual([
      ...[422, 'task.extension-not-later', ['to task.extension-not-later']],
    ]);
    const withdrawal = { reason: 'Không còn', decidedBy };
    expect(told(await office.post(`${path}/withdrawal`, withdrawal, { ifMatch: 0 }))[0]).toBe(412);
    expect(await office.post(`${path}/withdrawal`, withdrawal, { ifMatch: 1 })).toMatchObject({ status: 200 });
  });

  it('is given only to agencies that are, by a directive that is', async () => {
    const given = task({ directiveId: 'none', leads: ['BYT', 'BTTTT', 'NOPE', 'BYT'] });
    const refused = await office.post('/v1/tasks', given, { language: 'en' });
    expect(told(refused)).toStrictEqual([
      ...[422, 'task.directive-unknown'],
      [
        'directiveId task.directive-unknown',
        'leads[1] task.agency-merged',
        'leads[2] task.agency-unknown',
        'leads[3] task.agency-repeated',
      ],
    ]);
    expect(refused.body['detail']).toContain('BKHCN');
  });
});

describe('a body that no route takes', () => {
  const acts: readonly (readonly [path: string, body: object, revision: number | undefined])[] = [
    ['/reports', report, undefined],
    ['/reports/0/corrections', report, 0],
    ['/reports/0/return', { reason: 'x' }, 0],
    ['/reports/0/confirmation', {}, 0],
    ['/reopening', { reason: 'x' }, 0],
    ['/commitments', { promisedOn: dueOn, document: { number: '1/CV' } }, undefined],
    ['/extension-requests', { to: dueOn, reason: 'x' }, undefined],
    ['/extension-requests/0/grant', { to: dueOn, decidedBy }, 0],
    ['/extension-requests/0/refusal', { reason: 'x' }, 0],
    ['/reminders', { text: 'x' }, undefined],
  ];
  let duty: string;
  beforeAll(async () => {
    duty = await dutyOf();
  });

  it.each(acts)('has a field that %s does not know', async (path, body, ifMatch) =>
    expect(told(await office.post(duty + path, { ...body, colour: 'red' }, { ifMatch }))).toStrictEqual([
      ...[400, 'request.invalid', ['colour field.unknown']],
    ]),
  );

  it.each(acts)('says a day that is none to %s', async (path, body, ifMatch) =>
    expect(told(await office.post(duty + path, { ...body, effectiveOn: '2025-02-30' }, { ifMatch }))).toStrictEqual([
      ...[400, 'request.invalid', ['effectiveOn field.invalid']],
    ]),
  );

  it.each(acts.filter(([, , revision]) => revision !== undefined))('says no revision to %s', async (path, body) =>
    expect(told(await office.post(duty + path, body))[0]).toBe(428),
  );

  it('names every fault of a report at once', async () => {
    const faulty = { claim: 'done', resultText: ' ', evidence: [{ kind: 'Báo cáo' }, 'x'] };
    expect(told(await health.post(`${duty}/reports`, faulty))).toStrictEqual([
      ...[400, 'request.invalid'],
      [
        'claim field.invalid',
        'resultText field.invalid',
        'evidence field.invalid',
        'evidence[0].number field.invalid',
        'evidence[1] field.invalid',
      ],
    ]);
  });
});

describe('a batch of reports', () => {
  it('files what can be filed, says why not of the rest, and hides what another agency does', async () => {
    const [one, two] = [await assigned(), await assigned()];
    const batch = [
      { taskId: one, agency: 'BYT', ...report },
      { taskId: two, agency: 'BYT', ...report, completedOn: plusDays(today, 1) },
      { taskId: one, agency: 'BYT', ...report },
      { taskId: one, agency: 'BTC', ...report },
      { taskId: 'none', agency: 'BYT', ...report },
    ];
    const sent = await health.post('/v1/reports:batch', { reports: batch }, { language: 'en', key: 'batch' });
    const outcomes = sent.body['reports'] as { status: string; position: number; problem: Answered['body'] | null }[];
    expect(sent).toMatchObject({ status: 200, body: { counts: { filed: 1, repeated: 1, refused: 3 } } });
    expect(outcomes.map(({ status }) => status)).toStrictEqual(['filed', 'refused', 'repeated', 'refused', 'refused']);
    expect(outcomes[1]?.problem).toMatchObject({
      ...{ status: 422, code: 'assignment.completion-in-future' },
      errors: [{ place: 'reports[1].completedOn' }],
    });
    expect(outcomes[3]?.problem).toStrictEqual(outcomes[4]?.problem);
    expect(outcomes[3]?.problem).toMatchObject({ status: 404, code: 'resource.not-found' });
    expect(sent.headers.get('task-ledger-position')).toBe(String(outcomes[0]?.position));
    expect(
      (await health.post('/v1/reports:batch', { reports: batch }, { language: 'en', key: 'batch' })).body,
    ).toStrictEqual(sent.body);
    expect(await finance.post(`/v1/tasks/${one}/assignments/BTC/reports`, report)).toMatchObject({ status: 200 });
  });

  it.each([
    ['none', [], 'reports field.invalid'],
    [
      'one too many',
      Array.from({ length: 501 }, () => ({ taskId: 't', agency: 'BYT', ...report })),
      'reports field.invalid',
    ],
    [
      'one without its result',
      [{ taskId: 't', agency: 'BYT', claim: 'completed' }],
      'reports[0].resultText field.invalid',
    ],
  ])('is refused whole with %s', async (_what, reports, fault) =>
    expect(told(await health.post('/v1/reports:batch', { reports }))).toStrictEqual([400, 'request.invalid', [fault]]),
  );
});

describe('the register over HTTP', () => {
  it('takes agencies, their names and mergers, and groups', async () => {
    const body = { code: 'BTM', name: 'Bộ Thử nghiệm', kind: 'ministry', aliases: ['Bộ TM'] };
    const registered = await keeper.post('/v1/agencies', body);
    expect([registered.status, registered.headers.get('location')]).toStrictEqual([201, '/v1/agencies/BTM/history']);
    expect(told(await keeper.post('/v1/agencies', { ...body, name: 'Khác' }))).toStrictEqual([
      ...[422, 'agency.code-taken', ['code agency.code-taken']],
    ]);
    const renamed = await keeper.post('/v1/agencies/BTM/names', { name: 'Bộ Thử' }, { ifMatch: 0 });
    expect(renamed).toMatchObject({ status: 200, body: { revision: 1 } });
    expect(told(await keeper.post('/v1/agencies/BTM/names', { name: 'Bộ X' }, { ifMatch: 0 }))[0]).toBe(412);
    const group = { name: 'Nhóm thử', members: ['BTM', 'BYT'], from: today };
    expect(await keeper.post('/v1/agency-groups/NHOM/members', group)).toMatchObject({ body: { revision: 0 } });
    const merger = { successor: 'BYT', on: plusDays(today, 5) };
    expect(await keeper.post('/v1/agencies/BTM/merger', merger)).toMatchObject({ status: 200, body: { revision: 2 } });
    expect(told(await keeper.post('/v1/agencies/BTM/merger', { ...merger, successor: 'BTC' }))[1]).toBe(
      'agency.merged',
    );
  });

  it.each([
    ['/v1/agencies', { code: 'BTN', name: 'Bộ Mới', kind: 'ministry' }],
    ['/v1/agencies/BNV/names', { name: 'Bộ Nội vụ mới' }],
    ['/v1/agencies/BNV/merger', { successor: 'BTC', on: today }],
    ['/v1/agency-groups/NHOM/members', { name: 'Nhóm', members: ['BTC'], from: today }],
  ])('takes at %s nothing from the future, no unknown field, and nothing from others', async (path, body) => {
    const ahead = await keeper.post(path, { ...body, effectiveOn: plusDays(today, 1) });
    expect(told(ahead)).toStrictEqual([422, 'agency.day-in-future', ['effectiveOn agency.day-in-future']]);
    expect(told(await keeper.post(path, { ...body, x: 1 }))).toStrictEqual([
      ...[400, 'request.invalid', ['x field.unknown']],
    ]);
    expect((await office.post(path, body)).status).toBe(403);
  });

  it('has a directive replaced by another, once', async () => {
    const ids = await Promise.all(
      ['81/NQ-CP', '82/NQ-CP'].map(async (number) =>
        String((await office.post('/v1/directives', { number, signedOn: assignedOn })).body['directiveId']),
      ),
    );
    const path = `/v1/directives/${ids[0]}/replacement`;
    const replacement = { by: ids[1], openTasks: 'withdraw', reason: 'Thay thế' };
    expect(told(await office.post(path, { ...replacement, openTasks: 'burn' }, { ifMatch: 0 }))).toStrictEqual([
      ...[400, 'request.invalid', ['openTasks field.invalid']],
    ]);
    expect(told(await office.post(path, { ...replacement, by: 'none' }, { ifMatch: 0 }))).toStrictEqual([
      ...[422, 'directive.successor-unknown', ['by directive.successor-unknown']],
    ]);
    expect(told(await office.post(path, replacement))[0]).toBe(428);
    expect(await office.post(path, replacement, { ifMatch: 0 })).toMatchObject({ status: 200, body: { revision: 1 } });
    expect(told(await office.post(path, { ...replacement, by: directiveId }, { ifMatch: 1 }))[1]).toBe(
      'directive.replaced',
    );
  });

  it('knows a directive again by number and year', async () => {
    const again = await office.post('/v1/directives', { number: '071/nq-cp', signedOn: assignedOn });
    expect(again).toMatchObject({ status: 201, body: { events: 0, directiveId } });
    expect(told(await office.post('/v1/directives', { number: '72/NQ-CP', signedOn: dueOn }))).toStrictEqual([
      ...[422, 'directive.day-in-future', ['signedOn directive.day-in-future']],
    ]);
    expect(told(await office.post('/v1/directives', { number: '72/NQ-CP' }))[2]).toStrictEqual([
      'signedOn field.invalid',
    ]);
  });
});
