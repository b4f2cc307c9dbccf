import pg from 'pg';
import { jest } from '@jest/globals';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { everything, type Reach } from '#libs/access';
import { AgenciesModule, agencyEntities, agencyReadModels, RegisterAgency } from '#libs/agencies';
import { EventStoreModule, Ledger } from '#libs/event-store';
import { newId } from '#libs/identity';
import { IntakeModule } from '#libs/intake';
import type { Day, Metadata } from '#libs/kernel';
import { ReadStoreModule } from '#libs/read-store';
import {
  AddLead,
  AmendTask,
  AssignSubTask,
  AssignTask,
  ConfirmCompletion,
  ExtendDeadline,
  FileStatusReport,
  partIdOf,
  RegisterDirective,
  ReplaceDirective,
  SplitTask,
  subTaskIdOf,
  TasksModule,
  WithdrawTask,
} from '#libs/tasks';
import { recorded, testDatabase, type TestDatabase } from '#libs/testing';
import { OneDirective, OneTask, TaskHistory, viewEntities, viewReadModels, ViewsModule } from '#libs/views';
import { RunningProcesses } from '../runner/running-processes.js';
import { ProcessesModule } from '../processes.module.js';

jest.setTimeout(60_000);

const TODAY = '2025-11-01';
const decidedBy = { number: '64/QĐ-TTg', kind: 'Quyết định', signedOn: '2025-06-01' };
const by = (effectiveOn: Day): Metadata =>
  recorded({ type: 'x', data: {} }, { effectiveOn, metadata: { commandId: newId() } }).metadata;
const day = (on: Day) => ({ text: null, kind: 'day' as const, on });

describe('what processes do to tasks, over PostgreSQL', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let program: TestingModule;
  let bus: CommandBus;
  let queries: QueryBus;
  let ledger: Ledger;

  const start = async (): Promise<void> => {
    program = await Test.createTestingModule({
      imports: [
        EventStoreModule.forRoot({ url: database.url }),
        ReadStoreModule.forRoot({
          url: database.url,
          entities: [...agencyEntities, ...viewEntities],
          readModels: [...agencyReadModels, ...viewReadModels],
          run: true,
        }),
        ...[CqrsModule, AgenciesModule, TasksModule, IntakeModule, ViewsModule, ProcessesModule],
      ],
    }).compile();
    await program.init();
    bus = program.get(CommandBus, { strict: false });
    queries = program.get(QueryBus, { strict: false });
    ledger = program.get(Ledger, { strict: false });
  };

  beforeEach(async () => {
    database = await testDatabase();
    pool = new pg.Pool({ connectionString: database.url }).on('error', () => undefined);
    await start();
    for (const code of ['BTC', 'BYT']) {
      await bus.execute(
        new RegisterAgency({ code, name: `Bộ ${code}`, kind: 'ministry', aliases: [] }, by('1900-01-01')),
      );
    }
  });
  afterEach(async () => {
    await program.close();
    await pool.end();
    await database.drop();
  });

  /** A process keeps its place lazily, so that it may have none yet. */
  const settled = async (): Promise<void> => {
    const followers = program.get(RunningProcesses, { strict: false }).all.length + 1;
    for (let quiet = 0; quiet < 2;) {
      const head = await ledger.head();
      const { rows } = await pool.query<{ sequence: string }>(
        `SELECT sequence FROM process.checkpoint UNION ALL SELECT sequence FROM read.checkpoint`,
      );
      const isDone = rows.length === followers && rows.every(({ sequence }) => Number(sequence) === head);
      quiet = isDone ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const toldAgain = async (): Promise<void> => {
    await settled();
    const head = await ledger.head();
    await program.close();
    await pool.query('UPDATE process.checkpoint SET sequence = -1');
    await start();
    await settled();
    expect(await ledger.head()).toBe(head);
  };
  const register = (directiveId: string, number: string) =>
    bus.execute(
      new RegisterDirective(
        { directiveId, number, kind: null, signedOn: '2025-01-02', printed: number },
        TODAY,
        by('2025-01-02'),
      ),
    );
  const assign = (taskId: string, assignees = ['BTC'], directiveId = 'd1') =>
    bus.execute(
      new AssignTask(
        {
          ...{ taskId, directiveId, directive: { number: '12/QĐ-TTg', kind: null, signedOn: '2025-01-02' }, assignees },
          ...{ clause: 'II.1', title: `Việc ${taskId}`, field: 'Y tế', leadText: 'Bộ', leads: [], unresolvedLeads: [] },
          ...{ coordinators: [], product: null, approver: null, listing: null, due: day('2025-10-31') },
        },
        TODAY,
        by('2025-01-10'),
      ),
    );
  const finish = async (taskId: string, agency: string, on: Day, confirmedOn: Day) => {
    const said = { taskId, agency, claim: 'completed' as const, completedOn: on, resultText: 'x' };
    const { revision: report } = await bus.execute(
      new FileStatusReport({ ...said, criterion: null, evidence: [] }, TODAY, by(on)),
    );
    await bus.execute(new ConfirmCompletion({ taskId, agency, report, note: null }, TODAY, by(confirmedOn)));
  };
  const sheet = async (taskId: string, asOf: Day = TODAY, reach: Reach = everything) => {
    await settled();
    return queries.execute(new OneTask(reach, taskId, asOf, null));
  };
  const officer = (...agencies: readonly string[]): Reach => ({ all: false, agencies, fields: [] });
  const part = (title: string, lead: string) => ({
    ...{ title, leads: [lead], coordinators: [], clause: null, field: null, product: null, approver: null },
    due: day('2025-12-31'),
  });

  it('assign the parts of a task that is split, each once, and each knows the other', async () => {
    await assign('t1', ['BTC', 'BYT']);
    const into = [part('Phần tài chính', 'BTC'), part('Phần y tế', 'BYT')];
    await bus.execute(new SplitTask({ taskId: 't1', into, decidedBy, reason: null }, TODAY, by('2025-06-01')));
    await toldAgain();
    const [first, second] = [partIdOf('t1', 1), partIdOf('t1', 2)];
    expect(await sheet('t1', '2025-05-31')).toMatchObject({ status: 'not-started' });
    expect(await sheet('t1')).toMatchObject({ status: 'withdrawn', lineage: { parts: [first, second] } });
    expect(await sheet(first)).toMatchObject({
      ...{ title: 'Phần tài chính', dueOn: '2025-12-31', directive: { number: '12/QĐ-TTg' } },
      lineage: { splitFrom: 't1', parts: [], parent: null },
    });
    expect((await sheet('t1', TODAY, officer('BYT')))?.lineage.parts).toStrictEqual([second]);
    expect(await sheet(first, TODAY, officer('BYT'))).toBeNull();
    const replay = await queries.execute(new TaskHistory(officer('BYT'), 't1', null));
    expect(replay?.steps.at(-1)?.data['into']).toMatchObject([{ taskId: second }]);
  });

  it('move the open tasks of a directive that is replaced, and those alone', async () => {
    await register('d1', '12/QĐ-TTg');
    await register('d2', '64/QĐ-TTg');
    for (const taskId of ['open', 'done', 'ended']) await assign(taskId);
    await assign('elsewhere', ['BTC'], 'd0');
    await finish('done', 'BTC', '2025-05-01', '2025-05-10');
    await bus.execute(new WithdrawTask({ taskId: 'ended', reason: 'x', decidedBy }, TODAY, by('2025-05-20')));
    const replacement = { directiveId: 'd1', by: 'd2', openTasks: 'move' as const, reason: null };
    await bus.execute(new ReplaceDirective(replacement, TODAY, by('2025-06-01')));
    await toldAgain();
    const numbers = await Promise.all(['open', 'done', 'ended', 'elsewhere'].map((taskId) => sheet(taskId)));
    expect(numbers.map((task) => task?.directive.number)).toStrictEqual([
      ...['64/QĐ-TTg', '12/QĐ-TTg', '12/QĐ-TTg', '12/QĐ-TTg'],
    ]);
    const replaced = async (asOf: Day) =>
      (await queries.execute(new OneDirective(everything, 'd1', asOf, null)))?.replacedBy;
    expect([await replaced('2025-05-31'), await replaced('2025-06-01')]).toStrictEqual([null, 'd2']);
  });

  it('withdraw them when that was stated', async () => {
    await register('d1', '12/QĐ-TTg');
    await register('d2', '64/QĐ-TTg');
    await assign('open');
    const replacement = { directiveId: 'd1', by: 'd2', openTasks: 'withdraw' as const, reason: null };
    await bus.execute(new ReplaceDirective(replacement, TODAY, by('2025-06-01')));
    await toldAgain();
    expect([(await sheet('open', '2025-05-31'))?.status, (await sheet('open'))?.status]).toStrictEqual([
      ...['not-started', 'withdrawn'],
    ]);
  });

  it('report an assignment done when the last unit is confirmed, for the office to confirm', async () => {
    await assign('t1');
    const parent = { taskId: 't1', agency: 'BTC' };
    const give = (title: string, code: string, on: Day = '2025-09-30') =>
      bus.execute(
        new AssignSubTask(
          { parent, title, units: [{ code, name: code }], product: null, approver: null, due: day(on) },
          TODAY,
          by('2025-02-01'),
        ),
      );
    await expect(give('Muộn', 'BTC/X', '2025-11-01')).rejects.toMatchObject({ code: 'task.due-after-parent' });
    await give('Một', 'BTC/X');
    await give('Hai', 'BTC/Y');
    const idOf = (title: string, unit: string) => subTaskIdOf({ ...parent, title, units: [unit] });
    await finish(idOf('Một', 'BTC/X'), 'BTC/X', '2025-06-01', '2025-06-05');
    expect(await sheet('t1')).toMatchObject({ status: 'overdue' });
    await finish(idOf('Hai', 'BTC/Y'), 'BTC/Y', '2025-05-20', '2025-06-10');
    await toldAgain();
    expect(await sheet('t1')).toMatchObject({
      status: 'awaiting-confirmation',
      assignments: [{ agency: 'BTC', completedOn: '2025-06-01' }],
      lineage: { subTasks: [idOf('Một', 'BTC/X'), idOf('Hai', 'BTC/Y')] },
    });
    expect((await sheet(idOf('Một', 'BTC/X'), TODAY, officer('BTC')))?.lineage.parent).toStrictEqual(parent);
    expect(await sheet(idOf('Một', 'BTC/X'), TODAY, officer('BYT'))).toBeNull();
    const filed = await ledger.read(0, 1_000, ['StatusReported']);
    expect(
      filed.filter(({ data }) => data['taskId'] === 't1').map(({ metadata }) => metadata.onBehalfOf),
    ).toStrictEqual(['BTC']);
  });

  it('cut the time of sub-tasks with that of the task, once, and leave a withdrawn one as it is', async () => {
    await assign('t1');
    const parent = { taskId: 't1', agency: 'BTC' };
    const idOf = (title: string) => subTaskIdOf({ ...parent, title, units: ['BTC/X'] });
    for (const [title, on] of [
      ['Sớm', '2025-08-31'],
      ['Muộn', '2025-10-31'],
      ['Bỏ', '2025-10-31'],
    ] as const) {
      const given = { parent, title, units: [{ code: 'BTC/X', name: 'Vụ X' }], product: null, approver: null };
      await bus.execute(new AssignSubTask({ ...given, due: day(on) }, TODAY, by('2025-02-01')));
    }
    await bus.execute(new WithdrawTask({ taskId: idOf('Bỏ'), decidedBy, reason: 'x' }, TODAY, by('2025-03-01')));
    const cut = { taskId: 't1', agency: null, to: '2025-09-15', kind: 'amended' as const, decidedBy, reason: null };
    await bus.execute(new ExtendDeadline(cut, TODAY, by('2025-06-01')));
    await toldAgain();
    expect((await sheet(idOf('Sớm')))?.dueOn).toBe('2025-08-31');
    expect(await sheet(idOf('Muộn'))).toMatchObject({ dueOn: '2025-09-15', originalDueOn: '2025-10-31' });
    expect((await sheet(idOf('Muộn'), '2025-05-31'))?.dueOn).toBe('2025-10-31');
    expect(await sheet(idOf('Bỏ'))).toMatchObject({ status: 'withdrawn', dueOn: '2025-10-31' });
  });

  it('split a sub-task among units of the agency alone, within its time', async () => {
    await assign('t1');
    const parent = { taskId: 't1', agency: 'BTC' };
    const units = [{ code: 'BTC/X', name: 'Vụ X' }];
    const given = { parent, title: 'Một', units, product: null, approver: null, due: day('2025-09-30') };
    await bus.execute(new AssignSubTask(given, TODAY, by('2025-02-01')));
    const taskId = subTaskIdOf({ ...parent, title: 'Một', units: ['BTC/X'] });
    const add = (agency: string) =>
      bus.execute(new AddLead({ taskId, agency, decidedBy, reason: null }, TODAY, by('2025-02-10')));
    await expect(add('BYT')).rejects.toMatchObject({ code: 'task.unit-not-of-agency' });
    await expect(add('BYT/X')).rejects.toMatchObject({ code: 'task.agency-unknown' });
    await add('BTC/Y');
    const split = (due: Day, lead = 'BTC/Y') => {
      const into = [part('Một a', 'BTC/X'), part('Một b', lead)].map((one) => ({ ...one, due: day(due) }));
      return bus.execute(new SplitTask({ taskId, into, decidedBy, reason: null }, TODAY, by('2025-06-01')));
    };
    await expect(split('2025-10-31', 'BYT')).rejects.toMatchObject({ code: 'task.unit-not-of-agency' });
    await expect(split('2025-11-01')).rejects.toMatchObject({ code: 'task.due-after-parent' });
    await split('2025-10-31');
    expect(await sheet(partIdOf(taskId, 2))).toMatchObject({ lineage: { parent, splitFrom: taskId } });
  });

  it('leave the words of a task as the amendment in effect last says, whichever was entered last', async () => {
    await assign('t1');
    const amend = (title: string, on: Day, to = {}) =>
      bus.execute(new AmendTask({ taskId: 't1', to: { title, ...to }, decidedBy, reason: null }, TODAY, by(on)));
    await amend('Việc sau', '2025-08-01');
    await settled();
    await amend('Việc trước', '2025-07-01', { clause: 'III.4' });
    expect(await sheet('t1')).toMatchObject({ title: 'Việc sau' });
    const { rows } = await pool.query('SELECT title, clause, search_key FROM read.task');
    expect(rows).toStrictEqual([
      { title: 'Việc sau', clause: 'III.4', search_key: expect.stringContaining('viec sau') },
    ]);
  });
});
