import { everything, type Reach } from '#libs/access';
import type { Fact } from '#libs/kernel';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { AgencyHistory, AgencyHistoryHandler } from '../agency-history/agency-history.query.js';
import { TaskHistory, TaskHistoryHandler } from '../task-history/task-history.query.js';
import { openWorlds, type OpenedWorld } from './opened-world.spec-kit.js';
import { START, type Happened } from './random-world.spec-kit.js';

const citation = { number: '1/TB-VPCP', kind: 'Thông báo', signedOn: START };
const leads = (...codes: readonly string[]) => codes.map((code) => ({ kind: 'agency', code, name: code }));
const on = (stream: string, type: string, data: Fact['data']): Happened => ({
  stream,
  on: START,
  fact: { type, data },
});
const part = (taskId: string, code: string) => ({
  taskId,
  title: `Phần của ${code}`,
  assignees: [code],
  leads: leads(code),
});
const given = (taskId: string, title: string, ...codes: readonly string[]): Happened =>
  on(`task-${taskId}`, 'TaskAssigned', {
    ...{ taskId, title, directiveId: 'd1', directive: citation, clause: null, field: 'land', leadText: 'Các bộ' },
    ...{ leads: leads(...codes), assignees: codes, unresolvedLeads: [], coordinators: [], product: null },
    ...{ approver: null, due: { text: null, kind: 'none', on: null }, listing: null },
  });

const world: readonly Happened[] = [
  ...['AA', 'BB'].map((code) =>
    on(`agency-${code}`, 'AgencyRegistered', { code, name: `Bộ ${code}`, kind: 'ministry', aliases: [] }),
  ),
  given('t', 'Cả nhiệm vụ', 'AA', 'BB'),
  on('task-t', 'TaskSplit', {
    taskId: 't',
    into: [part('p1', 'AA'), part('p2', 'BB')],
    reason: null,
    decidedBy: citation,
  }),
  given('p1', 'Phần của AA', 'AA'),
  given('p2', 'Phần của BB', 'BB'),
];

describe('the parts of a task that was split', () => {
  let database: TestDatabase;
  let worlds: Awaited<ReturnType<typeof openWorlds>>;
  let shown: OpenedWorld;
  beforeAll(async () => {
    database = await testDatabase();
    worlds = await openWorlds(database.url);
    shown = await worlds.show(world);
  });
  afterAll(async () => {
    await worlds.close();
    await database.drop();
  });

  const partsTold = async (reach: Reach) => {
    const { ledger, read } = shown;
    const head = world.length - 1;
    const task = await new TaskHistoryHandler(ledger, read).execute(new TaskHistory(reach, 't', head));
    const agency = await new AgencyHistoryHandler(read).execute(new AgencyHistory(reach, 'AA', START, head));
    const step = task?.steps.find(({ type }) => type === 'TaskSplit')?.data;
    const line = agency?.entries.find(({ kind }) => kind === 'split')?.detail;
    expect(line).toStrictEqual({ parts: 2, decidedBy: '1/TB-VPCP', reason: null });
    return (step?.['into'] as { taskId: string }[]).map(({ taskId }) => taskId);
  };

  it('are told to an agency only where they are its own, in the history of the task and in its own', async () => {
    expect(await partsTold({ all: false, agencies: ['AA'], fields: [] })).toStrictEqual(['p1']);
  });

  it.each([everything, { all: false, agencies: [], fields: ['land'] }])('are all told to %j', async (reach) => {
    expect(await partsTold(reach)).toStrictEqual(['p1', 'p2']);
  });
});
