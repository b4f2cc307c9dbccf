import pg from 'pg';
import { jest } from '@jest/globals';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { AgenciesModule, agencyEntities, agencyReadModels, MergeAgency, RegisterAgency } from '#libs/agencies';
import { EventStoreModule, Ledger } from '#libs/event-store';
import { newId } from '#libs/identity';
import { IntakeModule } from '#libs/intake';
import type { Day, Metadata } from '#libs/kernel';
import { ReadStoreModule } from '#libs/read-store';
import {
  AddLead,
  AssignTask,
  ConfirmCompletion,
  FileStatusReport,
  GrantExtension,
  ReleaseLead,
  RequestExtension,
  TasksModule,
} from '#libs/tasks';
import { recorded, testDatabase, type TestDatabase } from '#libs/testing';
import { AgencyHistory, OneAssignment, viewEntities, viewReadModels, ViewsModule } from '#libs/views';
import { ProcessesModule } from '../processes.module.js';
import { transferAssignmentsWhenAgencyMerged } from './transfer-assignments.process.js';

jest.setTimeout(60_000);

const MERGED = '2025-03-01';
const TODAY = '2025-11-01';
const { name } = transferAssignmentsWhenAgencyMerged;
const by = (effectiveOn: Day, subject = 'tester', commandId = newId()): Metadata => {
  const actor = { subject, name: subject, agency: null, role: 'government-office' };
  return recorded({ type: 'x', data: {} }, { effectiveOn, metadata: { commandId, actor } }).metadata;
};
const task = (taskId: string, ...assignees: readonly string[]) => dueOn('2025-02-28', taskId, assignees);
const dueOn = (due: Day, taskId: string, assignees: readonly string[]) =>
  new AssignTask(
    {
      ...{ taskId, directiveId: 'd', directive: { number: '1/QĐ-TTg', kind: null, signedOn: null }, clause: null },
      ...{ title: 't', field: null, leadText: '', leads: [], unresolvedLeads: [], assignees },
      ...{ coordinators: [], product: null, approver: null, listing: null },
      due: { text: null, kind: 'day', on: due },
    },
    TODAY,
    by('2025-01-10'),
  );

describe('the duties of a merged agency, with the processes running over PostgreSQL', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let program: TestingModule;
  let bus: CommandBus;
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
    ledger = program.get(Ledger, { strict: false });
  };

  beforeEach(async () => {
    database = await testDatabase();
    pool = new pg.Pool({ connectionString: database.url }).on('error', () => undefined);
    await start();
    for (const code of ['BTTTT', 'BKHCN', 'BYT']) {
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

  const settled = async (): Promise<void> => {
    for (let quiet = 0; quiet < 2;) {
      const head = await ledger.head();
      const { rows } = await pool.query<{ position: string }>(
        `SELECT sequence AS position FROM process.checkpoint WHERE name = $1
         UNION ALL SELECT sequence FROM read.checkpoint WHERE name = 'projections'`,
        [name],
      );
      const done = rows.length === 2 && rows.every(({ position }) => Number(position) === head);
      quiet = done ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const told = async (type: string) => {
    const found = await ledger.read(0, 100_000, [type]);
    return found.map(({ stream, metadata, data }) => [stream, metadata.effectiveOn, data['successor']]).sort();
  };
  const statuses = async (taskId: string, day: Day) => {
    const { rows } = await pool.query<{ agency: string; status: string; due_on: string }>(
      `SELECT agency, status, due_on::text FROM read.assignment_timeline
       WHERE task_id = $1 AND effective @> $2::date AND upper_inf(known) ORDER BY agency`,
      [taskId, day],
    );
    return rows.map(({ agency, status, due_on }) => `${agency} ${status} ${due_on}`);
  };
  const merge = () => bus.execute(new MergeAgency({ code: 'BTTTT', successor: 'BKHCN', on: MERGED }, by(MERGED)));
  const report = async (taskId: string, claim: 'completed' | 'in-progress', on: Day) => {
    const said = { taskId, agency: 'BTTTT', claim, completedOn: null, resultText: 'x', criterion: null, evidence: [] };
    return bus.execute(new FileStatusReport(said, TODAY, by(on)));
  };

  it('pass to the successor from that day, but for what is done and what it leads already', async () => {
    await bus.execute(task('open', 'BTTTT', 'BYT'));
    await bus.execute(task('granted', 'BTTTT'));
    await bus.execute(task('done', 'BTTTT'));
    await bus.execute(task('together', 'BTTTT', 'BKHCN'));
    const own = { taskId: 'granted', agency: 'BTTTT' };
    const { revision } = await bus.execute(
      new RequestExtension({ ...own, to: '2025-06-30', reason: 'r' }, TODAY, by('2025-02-01', 'asker')),
    );
    const decidedBy = { number: '2/VPCP', kind: null, signedOn: null };
    await bus.execute(
      new GrantExtension(
        { ...own, request: revision, to: '2025-05-31', decidedBy, note: null },
        TODAY,
        by('2025-02-05'),
      ),
    );
    const filed = await report('done', 'completed', '2025-02-10');
    const confirmation = { taskId: 'done', agency: 'BTTTT', report: filed.revision, note: null };
    await bus.execute(new ConfirmCompletion(confirmation, TODAY, by('2025-02-12')));
    await merge();
    await settled();
    expect(await told('AssignmentTransferred')).toStrictEqual([
      ['assignment-granted.BTTTT', MERGED, 'BKHCN'],
      ['assignment-open.BTTTT', MERGED, 'BKHCN'],
      ['assignment-together.BTTTT', MERGED, 'BKHCN'],
    ]);
    const due = '2025-02-28';
    expect(await statuses('open', '2025-02-28')).toStrictEqual([`BTTTT not-started ${due}`, `BYT not-started ${due}`]);
    expect(await statuses('open', MERGED)).toStrictEqual([
      ...[`BKHCN overdue ${due}`, `BTTTT withdrawn ${due}`, `BYT overdue ${due}`],
    ]);
    expect(await statuses('granted', MERGED)).toStrictEqual([
      ...['BKHCN not-started 2025-05-31', 'BTTTT withdrawn 2025-05-31'],
    ]);
    expect(await statuses('done', MERGED)).toStrictEqual([`BTTTT completed ${due}`]);
    expect(await statuses('together', MERGED)).toStrictEqual([`BKHCN overdue ${due}`, `BTTTT withdrawn ${due}`]);
  });

  it('stand in the history of both as one line of events, each told once', async () => {
    await bus.execute(task('t', 'BTTTT'));
    await bus.execute(dueOn('2025-02-10', 'u', ['BTTTT']));
    await merge();
    await settled();
    const reach = { all: true, agencies: [], fields: [] };
    const sheet = await program
      .get(QueryBus, { strict: false })
      .execute(new AgencyHistory(reach, 'BKHCN', '2025-03-31', null));
    const lines = sheet?.entries.map(({ taskId, on, kind, agency }) => `${taskId} ${on} ${kind} ${agency}`).sort();
    expect(lines).toStrictEqual([
      't 2025-01-10 assigned BTTTT',
      't 2025-03-01 missed BKHCN',
      't 2025-03-01 received BKHCN',
      't 2025-03-01 transferred BTTTT',
      'u 2025-01-10 assigned BTTTT',
      'u 2025-02-11 missed BTTTT',
      'u 2025-03-01 received BKHCN',
      'u 2025-03-01 transferred BTTTT',
    ]);
  });

  it('recur with the successor from the period that was open', async () => {
    const { data } = task('monthly', 'BTTTT');
    const recurring = { ...data, due: { text: 'Hằng tháng', kind: 'recurring', on: null } as const };
    await bus.execute(new AssignTask(recurring, TODAY, by('2025-01-10')));
    await report('monthly', 'completed', '2025-01-31');
    await merge();
    await settled();
    const reach = { all: true, agencies: [], fields: [] };
    const sheet = await program
      .get(QueryBus, { strict: false })
      .execute(new OneAssignment(reach, 'monthly', 'BKHCN', '2025-04-02', null));
    expect(sheet?.status).toBe('overdue');
    expect(sheet?.periods.map(({ period, status, daysLate }) => `${period} ${status} ${daysLate}`)).toStrictEqual([
      '2025-01 awaiting-confirmation 0',
      '2025-02 overdue 33',
      '2025-03 overdue 2',
      '2025-04 not-started 0',
    ]);
    const { events } = await bus.execute(
      new FileStatusReport(
        {
          ...{
            taskId: 'monthly',
            agency: 'BKHCN',
            claim: 'completed',
            completedOn: null,
            resultText: 'x',
            criterion: null,
          },
          ...{ evidence: [], period: '2025-02' },
        },
        TODAY,
        by('2025-04-02'),
      ),
    );
    expect(events).toBe(1);
  });

  it('let the successor report and ask, and the predecessor no more', async () => {
    await bus.execute(task('t', 'BTTTT'));
    await merge();
    await settled();
    await expect(report('t', 'in-progress', '2025-03-10')).rejects.toMatchObject({ code: 'assignment.transferred' });
    await expect(report('t', 'in-progress', '2025-02-10')).resolves.toMatchObject({ events: 1 });
    const said = { taskId: 't', agency: 'BKHCN', claim: 'completed' as const, completedOn: null, resultText: 'x' };
    const file = (on: Day) =>
      bus.execute(new FileStatusReport({ ...said, criterion: null, evidence: [] }, TODAY, by(on)));
    await expect(file('2025-02-20')).rejects.toMatchObject({ code: 'assignment.report-before-assignment' });
    await expect(file('2025-03-10')).resolves.toMatchObject({ events: 1 });
  });

  it('follow when they are given only after the merger, once they are given or later opened again', async () => {
    await merge();
    await bus.execute(task('late', 'BTTTT'));
    await settled();
    expect(await told('LeadSucceeded')).toStrictEqual([['task-late', MERGED, 'BKHCN']]);
  });

  it('go the way of mergers that were entered in the other order', async () => {
    await bus.execute(task('alone', 'BTTTT'));
    await bus.execute(task('together', 'BTTTT', 'BKHCN'));
    await bus.execute(new MergeAgency({ code: 'BKHCN', successor: 'BYT', on: '2025-06-01' }, by('2025-06-01')));
    await settled();
    await merge();
    await settled();
    const due = '2025-02-28';
    const leads = async (taskId: string, on: Day) =>
      (await statuses(taskId, on)).filter((one) => !one.includes('withdrawn'));
    for (const taskId of ['alone', 'together']) {
      expect(await leads(taskId, MERGED)).toStrictEqual([`BKHCN overdue ${due}`]);
      expect(await leads(taskId, '2025-05-31')).toStrictEqual([`BKHCN overdue ${due}`]);
      expect(await leads(taskId, '2025-06-01')).toStrictEqual([`BYT overdue ${due}`]);
    }
    const said = { agency: 'BYT', claim: 'completed' as const, completedOn: null, resultText: 'x', criterion: null };
    for (const taskId of ['alone', 'together']) {
      await bus.execute(new FileStatusReport({ ...said, taskId, evidence: [] }, TODAY, by('2025-06-10')));
    }
  });

  it('pass on once more where a duty was laid on the agency anew after the day of a merger entered late', async () => {
    await bus.execute(task('again', 'BTTTT', 'BYT'));
    const decidedBy = { number: '2/VPCP', kind: null, signedOn: null };
    const lead = { taskId: 'again', agency: 'BTTTT', decidedBy, reason: null };
    await bus.execute(new ReleaseLead(lead, TODAY, by('2025-02-01')));
    await bus.execute(new AddLead(lead, TODAY, by('2025-04-01')));
    await merge();
    await settled();
    expect(await told('LeadSucceeded')).toStrictEqual([['task-again', '2025-04-01', 'BKHCN']]);
    expect(await statuses('again', '2025-04-01')).toStrictEqual([
      ...['BKHCN overdue 2025-02-28', 'BTTTT withdrawn 2025-02-28', 'BYT overdue 2025-02-28'],
    ]);
  });

  it('pass on exactly once though the program is ended amid the work and told everything again', async () => {
    const tasks = Array.from({ length: 150 }, (_, index) => `t${String(index).padStart(3, '0')}`);
    await Promise.all(tasks.map((taskId) => bus.execute(task(taskId, 'BTTTT'))));
    await settled();
    await merge();
    while ((await told('AssignmentTransferred')).length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await program.close();
    await start();
    await settled();
    const expected = tasks.map((taskId) => [`task-${taskId}`, MERGED, 'BKHCN']);
    expect(await told('LeadSucceeded')).toStrictEqual(expected);
    const head = await ledger.head();
    await program.close();
    await pool.query('UPDATE process.checkpoint SET sequence = -1 WHERE name = $1', [name]);
    await start();
    await settled();
    expect(await ledger.head()).toBe(head);
    expect(await told('AssignmentTransferred')).toHaveLength(tasks.length);
  });
});
