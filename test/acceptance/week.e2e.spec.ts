import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientOf } from './kit/client.js';
import { done, refused } from './kit/said.js';
import { startServer, type Server } from './kit/server.js';
import { bearer, tokenOf } from './kit/token.js';

/** A week of November 2026 and what led to it: the days are given with each deed, as with papers typed in afterwards. */
const ASSIGNED = '2026-11-02';
const DUE = '2026-11-06';
const MERGED = '2026-11-10';
const [FINANCE, HEALTH, HOME, OLD, NEW] = ['TCA', 'YTA', 'NVA', 'TTA', 'KHA'] as const;
const telegram = { number: '888/CĐ-TTg', kind: 'Công điện', signedOn: ASSIGNED };

type Client = ReturnType<typeof clientOf>;

let server: Server;
let folder: string;
let taskId: string;
const people = new Map<string, Client>();
let assignedAt = -1;
let returnedAt = -1;
let last = -1;

const as = (name: string): Client => {
  const client = people.get(name);
  if (client === undefined) throw new Error(`nobody is called ${name}`);
  return client;
};

const act = (ifMatch?: number) => ({
  'Idempotency-Key': randomUUID(),
  ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
});
const own = (agency: string, ifMatch?: number) => ({ path: { taskId, agency }, header: act(ifMatch) });

/** Waits, by asking with `atLeast`, until what was done last is seen. */
const seen = async (answered: Promise<{ position: number | null }>): Promise<void> => {
  last = Math.max(last, (await answered).position ?? last);
};

const assignment = (agency: string, who = 'auditor', asOf?: string) =>
  done(
    as(who).GET('/v1/tasks/{taskId}/assignments/{agency}', {
      params: { path: { taskId, agency }, query: { atLeast: last, ...(asOf === undefined ? {} : { asOf }) } },
    }),
  );

const report = (who: string, agency: string, effectiveOn: string, completedOn?: string) =>
  seen(
    done(
      as(who).POST('/v1/tasks/{taskId}/assignments/{agency}/reports', {
        params: own(agency),
        body: {
          claim: completedOn === undefined ? 'in-progress' : 'completed',
          resultText: `Kết quả của ${agency} đến ngày ${effectiveOn}`,
          effectiveOn,
          ...(completedOn === undefined ? {} : { completedOn }),
        },
      }),
    ),
  );

const ask = async (agency: string, to: string): Promise<number> => {
  await seen(
    done(
      as(agency).POST('/v1/tasks/{taskId}/assignments/{agency}/extension-requests', {
        params: own(agency),
        body: { to, reason: 'Chờ số liệu của địa phương', effectiveOn: '2026-11-04' },
      }),
    ),
  );
  return (await assignment(agency)).extensionRequests.at(-1)?.request ?? -1;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'task-ledger-week-'));
  server = await startServer({ TASK_LEDGER_DATA: folder, DATABASE_URL: '', LOG_LEVEL: 'warn' });
  for (const agency of [FINANCE, HEALTH, HOME, OLD, NEW]) {
    people.set(
      agency,
      clientOf(server.url, await tokenOf(folder, 'agency-officer', { agency, name: `Cán bộ ${agency}` })),
    );
  }
  for (const role of ['government-office', 'monitor', 'auditor', 'administrator'] as const) {
    people.set(role, clientOf(server.url, await tokenOf(folder, role, { name: `Người ${role}` })));
  }
  for (const code of [FINANCE, HEALTH, HOME, OLD, NEW]) {
    await seen(
      done(
        as('administrator').POST('/v1/agencies', {
          params: { header: act() },
          body: { code, name: `Bộ thử ${code}`, kind: 'ministry', effectiveOn: '2026-01-01' },
        }),
      ),
    );
  }
  await seen(
    done(
      as('administrator').POST('/v1/agency-groups/{code}/members', {
        params: { path: { code: 'NHOMTHU' }, header: act() },
        body: { name: 'Nhóm thử', members: [FINANCE, HEALTH, HOME, OLD], from: '2026-01-01' },
      }),
    ),
  );
}, 120_000);
afterAll(async () => {
  expect(await server.stop()).toBe(0);
}, 60_000);

describe('a week of a task', () => {
  it('begins when the Government Office gives it to a group', async () => {
    const office = as('government-office');
    const { directiveId } = await done(office.POST('/v1/directives', { params: { header: act() }, body: telegram }));
    const given = await done(
      office.POST('/v1/tasks', {
        params: { header: act() },
        body: {
          directiveId,
          title: 'Lập danh mục dữ liệu dùng chung',
          field: 'Dữ liệu',
          leads: ['NHOMTHU'],
          product: 'Danh mục',
          approver: 'Thủ tướng Chính phủ',
          due: { kind: 'day', on: DUE, text: 'trước ngày 06/11/2026' },
          effectiveOn: ASSIGNED,
        },
      }),
    );
    ({ taskId } = given);
    assignedAt = given.position ?? -1;
    last = assignedAt;
    const task = await done(
      as('auditor').GET('/v1/tasks/{taskId}', {
        params: { path: { taskId }, query: { atLeast: last, asOf: ASSIGNED } },
      }),
    );
    expect(task.assignments.map(({ agency, status }) => [agency, status])).toStrictEqual(
      [FINANCE, HEALTH, HOME, OLD].sort().map((agency) => [agency, 'not-started']),
    );
  });

  it('hears two requests for more time: one is refused, the other granted to another day, and not by who asked', async () => {
    const finance = await ask(FINANCE, '2026-11-13');
    const health = await ask(HEALTH, '2026-11-12');
    const decided = { number: '12/VPCP-TH', signedOn: '2026-11-05' };
    const path = '/v1/tasks/{taskId}/assignments/{agency}/extension-requests/{request}';
    const asked = (agency: string, request: number, ifMatch: number) => ({
      path: { taskId, agency, request },
      header: act(ifMatch) as Required<ReturnType<typeof act>>,
    });
    expect(
      await refused(
        as(HEALTH).POST(`${path}/grant`, {
          params: asked(HEALTH, health, 0),
          body: { to: '2026-11-12', decidedBy: decided },
        }),
      ),
    ).toStrictEqual([403, 'request.forbidden']);
    await seen(
      done(
        as('government-office').POST(`${path}/refusal`, {
          params: asked(FINANCE, finance, 0),
          body: { reason: 'Số liệu đã có đủ', decidedBy: decided, effectiveOn: '2026-11-05' },
        }),
      ),
    );
    await seen(
      done(
        as('government-office').POST(`${path}/grant`, {
          params: asked(HEALTH, health, 0),
          body: { to: '2026-11-11', decidedBy: decided, effectiveOn: '2026-11-05' },
        }),
      ),
    );
    expect((await assignment(FINANCE)).dueOn).toBe(DUE);
    expect((await assignment(HEALTH)).dueOn).toBe('2026-11-11');
  });

  it('takes a report in time, sends it back, takes the correction and confirms it', async () => {
    await report(HOME, HOME, '2026-11-06', '2026-11-06');
    const filed = await assignment(HOME);
    const number = filed.reports[0]?.report ?? -1;
    const of = (ifMatch: number) => ({
      path: { taskId, agency: HOME, report: number },
      header: act(ifMatch) as Required<ReturnType<typeof act>>,
    });
    const path = '/v1/tasks/{taskId}/assignments/{agency}/reports/{report}';
    const returned = { reason: 'Thiếu danh mục kèm theo', effectiveOn: '2026-11-09' };
    await seen(done(as('monitor').POST(`${path}/return`, { params: of(filed.revision), body: returned })));
    returnedAt = last;
    expect(
      await refused(as('monitor').POST(`${path}/return`, { params: of(filed.revision), body: { reason: 'Nữa' } })),
    ).toStrictEqual([412, 'request.precondition-failed']);
    await seen(
      done(
        as(HOME).POST(`${path}/corrections`, {
          params: of(filed.revision + 1),
          body: {
            claim: 'completed',
            resultText: 'Đã gửi danh mục đầy đủ',
            completedOn: '2026-11-06',
            reason: 'Bổ sung danh mục',
            effectiveOn: '2026-11-10',
          },
        }),
      ),
    );
    await seen(
      done(
        as('government-office').POST(`${path}/confirmation`, {
          params: of(filed.revision + 2),
          body: { note: 'Đủ', effectiveOn: '2026-11-11' },
        }),
      ),
    );
    const { reports } = await assignment(HOME);
    expect(reports).toMatchObject([
      {
        on: '2026-11-06',
        by: { name: `Cán bộ ${HOME}`, role: 'agency-officer' },
        resultText: `Kết quả của ${HOME} đến ngày 2026-11-06`,
        corrections: [{ on: '2026-11-10', resultText: 'Đã gửi danh mục đầy đủ' }],
        verdicts: [
          { verdict: 'returned', on: '2026-11-09', by: { role: 'monitor' } },
          { verdict: 'confirmed', on: '2026-11-11', by: { role: 'government-office' } },
        ],
      },
    ]);
  });

  it('keeps the file that proves it, and tells of it in the history of the task', async () => {
    const form = new FormData();
    form.append('file', new Blob(['Danh mục dữ liệu dùng chung\n'], { type: 'text/plain' }), 'danh-muc.txt');
    const token = await tokenOf(folder, 'agency-officer', { agency: HOME, name: `Cán bộ ${HOME}` });
    const answer = await fetch(`${server.url}/v1/tasks/${taskId}/assignments/${HOME}/attachments`, {
      ...{ method: 'POST', body: form, headers: { ...bearer(token), 'idempotency-key': randomUUID() } },
    });
    const attached = (await answer.json()) as { position: number; sha256: string };
    expect(answer.status).toBe(201);
    last = attached.position;
    const history = await done(
      as('auditor').GET('/v1/agencies/{code}/history', {
        params: { path: { code: HOME }, query: { atLeast: last, limit: 500 } },
      }),
    );
    expect(history.entries.filter(({ kind }) => kind === 'attached')).toMatchObject([
      { agency: HOME, detail: { name: 'danh-muc.txt', sha256: attached.sha256 } },
    ]);
  });

  it('takes one report late and one in the time that was granted', async () => {
    await report(FINANCE, FINANCE, '2026-11-09', '2026-11-09');
    await report(HEALTH, HEALTH, '2026-11-11', '2026-11-11');
  });

  it('moves the duty of a ministry that is merged to its successor, whose officer answers for it', async () => {
    await report(OLD, OLD, '2026-11-05');
    expect(
      await refused(as(NEW).GET('/v1/tasks/{taskId}', { params: { path: { taskId }, query: { atLeast: last } } })),
    ).toStrictEqual([404, 'resource.not-found']);
    await seen(
      done(
        as('administrator').POST('/v1/agencies/{code}/merger', {
          params: { path: { code: OLD }, header: act() },
          body: { successor: NEW, on: MERGED },
        }),
      ),
    );
    for (let tries = 0; tries < 100; tries += 1) {
      const { steps } = await done(
        as('auditor').GET('/v1/tasks/{taskId}/history', { params: { path: { taskId }, query: { atLeast: last } } }),
      );
      if (steps.some(({ type }) => type === 'LeadSucceeded')) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await report(NEW, NEW, '2026-11-12', '2026-11-12');
    expect((await assignment(OLD, NEW)).status).toBe('withdrawn');
    expect(
      await refused(
        as(OLD).POST('/v1/tasks/{taskId}/assignments/{agency}/reports', {
          params: own(OLD),
          body: { claim: 'in-progress', resultText: 'Vẫn làm', effectiveOn: '2026-11-12' },
        }),
      ),
    ).toMatchObject([422, expect.stringMatching(/^assignment\./)]);
  });

  it.each([
    ['2026-11-02', { TCA: 'not-started', YTA: 'not-started', NVA: 'not-started', TTA: 'not-started' }],
    ['2026-11-05', { TCA: 'not-started', YTA: 'not-started', NVA: 'not-started', TTA: 'in-progress' }],
    ['2026-11-06', { TCA: 'not-started', YTA: 'not-started', NVA: 'awaiting-confirmation', TTA: 'in-progress' }],
    ['2026-11-07', { TCA: 'overdue', YTA: 'not-started', NVA: 'awaiting-confirmation', TTA: 'overdue' }],
    ['2026-11-09', { TCA: 'overdue', YTA: 'not-started', NVA: 'awaiting-confirmation', TTA: 'overdue' }],
    [
      '2026-11-10',
      {
        TCA: 'awaiting-confirmation',
        YTA: 'not-started',
        NVA: 'awaiting-confirmation',
        TTA: 'withdrawn',
        KHA: 'overdue',
      },
    ],
    [
      '2026-11-11',
      {
        TCA: 'awaiting-confirmation',
        YTA: 'awaiting-confirmation',
        NVA: 'completed',
        TTA: 'withdrawn',
        KHA: 'overdue',
      },
    ],
    [
      '2026-11-13',
      {
        TCA: 'awaiting-confirmation',
        YTA: 'awaiting-confirmation',
        NVA: 'completed',
        TTA: 'withdrawn',
        KHA: 'awaiting-confirmation',
      },
    ],
  ])('stood so on %s, as an auditor replays it', async (asOf, expected) => {
    const task = await done(
      as('auditor').GET('/v1/tasks/{taskId}', { params: { path: { taskId }, query: { asOf, atLeast: last } } }),
    );
    expect(Object.fromEntries(task.assignments.map(({ agency, status }) => [agency, status]))).toStrictEqual(expected);
  });

  it('had been sent back on 2026-11-09 as far as was known before the correction told the day of completion', async () => {
    const { status } = await done(
      as('auditor').GET('/v1/tasks/{taskId}/assignments/{agency}', {
        params: { path: { taskId, agency: HOME }, query: { asOf: '2026-11-09', knownAt: String(returnedAt) } },
      }),
    );
    expect(status).toBe('overdue');
  });

  it('was known on the day of its assignment as no more than assigned', async () => {
    const task = await done(
      as('auditor').GET('/v1/tasks/{taskId}', {
        params: { path: { taskId }, query: { asOf: '2026-11-13', knownAt: String(assignedAt) } },
      }),
    );
    expect(task.assignments.map(({ status }) => status)).toStrictEqual(Array(4).fill('overdue'));
  });

  it('tells the auditor each step, who took it and when, in the order in which it was learnt', async () => {
    const { steps } = await done(
      as('auditor').GET('/v1/tasks/{taskId}/history', { params: { path: { taskId }, query: { atLeast: last } } }),
    );
    expect(steps.map(({ sequence }) => sequence)).toStrictEqual(
      steps.map(({ sequence }) => sequence).toSorted((one, other) => one - other),
    );
    const told = steps.map(({ type, actor, effectiveOn }) => `${effectiveOn} ${type} ${actor.role}`);
    expect(told.slice(0, 5)).toStrictEqual([
      `${ASSIGNED} TaskAssigned government-office`,
      '2026-11-04 ExtensionRequested agency-officer',
      '2026-11-04 ExtensionRequested agency-officer',
      '2026-11-05 ExtensionRefused government-office',
      '2026-11-05 ExtensionGranted government-office',
    ]);
    expect(told.filter((line) => line.includes('AttachmentAdded'))).toHaveLength(1);
    expect(told).toContain('2026-11-09 StatusReportReturned monitor');
    expect(told).toContain('2026-11-11 CompletionConfirmed government-office');
    expect(told.some((line) => line.startsWith(`${MERGED} AssignmentTransferred`))).toBe(true);
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    for (const { recordedAt } of steps) {
      expect(new Date(Date.parse(recordedAt) + 7 * 3_600_000).toISOString().slice(0, 10)).toBe(today);
    }
  });

  it('shows each officer the own duty alone', async () => {
    const task = await done(
      as(HEALTH).GET('/v1/tasks/{taskId}', { params: { path: { taskId }, query: { atLeast: last } } }),
    );
    expect(task.assignments.map(({ agency }) => agency)).toStrictEqual([HEALTH]);
    const { steps } = await done(
      as(HEALTH).GET('/v1/tasks/{taskId}/history', { params: { path: { taskId }, query: { atLeast: last } } }),
    );
    expect(steps.filter(({ stream }) => stream.startsWith('assignment-')).map(({ stream }) => stream)).toStrictEqual(
      Array(3).fill(`assignment-${taskId}.${HEALTH}`),
    );
  });
});
