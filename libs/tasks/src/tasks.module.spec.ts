import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { EventStore, Ledger, MemoryEventStore } from '#libs/event-store';
import { Rejection, type Metadata } from '#libs/kernel';
import { recorded } from '#libs/testing';
import {
  AssignTask,
  ConfirmCompletion,
  CorrectStatusReport,
  ExtendDeadline,
  FileStatusReport,
  ObserveProgress,
  RegisterDirective,
  ReopenAssignment,
  ReturnStatusReport,
  TasksModule,
  WithdrawTask,
  type StatusReport,
} from './index.js';
import {
  AgencyRegister,
  assignmentStream,
  directiveStream,
  taskStream,
  type ProgressObserved,
  type TaskAssigned,
} from './facts.js';

class StoreModule {}

const today = '2025-12-31';

const decidedBy = { number: '90/NQ-CP', kind: 'Nghị quyết', signedOn: '2025-10-20' };
const directive = { number: '71/NQ-CP', kind: 'Nghị quyết', signedOn: '2025-04-01' };
const task: TaskAssigned['data'] = {
  taskId: 't1',
  directiveId: 'd1',
  directive,
  clause: null,
  title: 'Xây dựng bộ chỉ số',
  field: null,
  leadText: 'Bộ Y tế',
  leads: [{ kind: 'agency', code: 'BYT', name: 'Bộ Y tế' }],
  unresolvedLeads: [],
  assignees: ['BYT'],
  coordinators: [],
  product: null,
  approver: null,
  due: { text: 'Tháng 10/2025', kind: 'day', on: '2025-10-31' },
  listing: null,
};
const observation: ProgressObserved['data'] = {
  taskId: 't1',
  listing: {
    notice: '624/TB-VPCP',
    signedOn: '2025-11-16',
    appendix: 'II',
    section: null,
    sectionTitle: null,
    group: null,
    ordinal: 1,
    row: 1,
  },
  dataDate: '2025-11-07',
  observer: 'VPCP',
  label: 'Đang thực hiện',
  claim: 'in-progress',
  resultText: null,
  completion: null,
};
const report: StatusReport = {
  taskId: 't1',
  agency: 'BYT',
  claim: 'completed',
  resultText: 'Đã ban hành',
  completedOn: '2025-11-10',
  criterion: null,
  evidence: [],
};
const by = (commandId: string, effectiveOn = '2025-04-01'): Metadata =>
  recorded({ type: 'x', data: {} }, { effectiveOn, metadata: { commandId } }).metadata;

describe('the commands of tasks', () => {
  let module: TestingModule;
  let store: MemoryEventStore;
  let bus: CommandBus;
  const typesOf = async (stream: string) => (await store.readStream(stream)).map(({ type }) => type);

  beforeEach(async () => {
    store = new MemoryEventStore();
    const register = { provide: AgencyRegister, useValue: { lookUp: () => Promise.resolve([]) } };
    const stores = [{ provide: EventStore, useValue: store }, { provide: Ledger, useValue: store }, register];
    module = await Test.createTestingModule({
      imports: [
        { module: StoreModule, global: true, providers: stores, exports: [EventStore, Ledger, AgencyRegister] },
        TasksModule,
      ],
    }).compile();
    await module.init();
    bus = module.get(CommandBus, { strict: false });
  });
  afterEach(() => module.close());

  it('assign a task in a stream of its own', async () => {
    expect(await bus.execute(new AssignTask(task, today, by('c1')))).toStrictEqual({
      events: 1,
      revision: 0,
      sequence: 0,
      repeated: false,
    });
    const [event] = await store.readStream(taskStream('t1'));
    expect(event).toMatchObject({ type: 'TaskAssigned', data: task, metadata: by('c1') });
  });

  it('answer the same command id as before, and another one in silence', async () => {
    await bus.execute(new AssignTask(task, today, by('c1')));
    await bus.execute(new ObserveProgress(observation, today, by('c2')));
    expect(await bus.execute(new AssignTask(task, today, by('c1')))).toStrictEqual({
      events: 1,
      revision: 0,
      sequence: 0,
      repeated: true,
    });
    expect(await bus.execute(new AssignTask(task, today, by('c3')))).toMatchObject({
      events: 0,
      revision: 1,
      repeated: false,
    });
    expect(await typesOf(taskStream('t1'))).toStrictEqual(['TaskAssigned', 'ProgressObserved']);
  });

  it('each reach their stream', async () => {
    await bus.execute(
      new RegisterDirective({ directiveId: 'd1', ...directive, printed: 'NQ 71/NQ-CP' }, today, by('c1')),
    );
    await bus.execute(new AssignTask(task, today, by('c2')));
    const extension = {
      taskId: 't1',
      agency: null,
      to: '2025-11-30',
      kind: 'extended',
      decidedBy,
      reason: null,
    } as const;
    await bus.execute(new ExtendDeadline(extension, today, by('c3', '2025-10-20')));
    await bus.execute(
      new WithdrawTask({ taskId: 't1', reason: 'Không còn', decidedBy }, today, by('c4', '2025-12-01')),
    );
    expect(await typesOf(directiveStream('d1'))).toStrictEqual(['DirectiveRegistered']);
    expect(await typesOf(taskStream('t1'))).toStrictEqual(['TaskAssigned', 'DeadlineExtended', 'TaskWithdrawn']);
  });

  it('file a report against the duty that the task laid on the agency', async () => {
    await bus.execute(new AssignTask(task, today, by('c1')));
    await bus.execute(new FileStatusReport(report, '2025-11-20', by('c2', '2025-11-12')));
    const [filed] = await store.readStream(assignmentStream('t1', 'BYT'));
    expect(filed?.data).toStrictEqual({
      taskId: 't1',
      agency: 'BYT',
      claim: 'completed',
      resultText: 'Đã ban hành',
      completion: { on: '2025-11-10', basis: 'stated' },
      criterion: null,
      evidence: [],
      contradictions: ['on-time-but-completed-later'],
    });
    const again = await bus.execute(new FileStatusReport(report, '2025-11-21', by('c3', '2025-11-12')));
    expect(again).toMatchObject({ events: 0, revision: 0 });
  });

  it('take a report back and forth: returned, corrected, confirmed, reopened', async () => {
    const own = { taskId: 't1', agency: 'BYT' };
    const judged = { ...own, report: 0 };
    await bus.execute(new AssignTask(task, today, by('c1')));
    await bus.execute(new FileStatusReport(report, '2025-11-20', by('c2', '2025-11-12')));
    await bus.execute(new ReturnStatusReport({ ...judged, reason: 'Thiếu' }, '2025-11-20', by('c3', '2025-11-13')));
    const correction = { ...report, report: 0, reason: null, resultText: 'Đã ban hành Quyết định' };
    await bus.execute(new CorrectStatusReport(correction, '2025-11-20', by('c4', '2025-11-14')));
    await bus.execute(new ConfirmCompletion({ ...judged, note: null }, '2025-11-20', by('c5', '2025-11-15')));
    await bus.execute(new ReopenAssignment({ ...own, reason: 'Thu hồi' }, '2025-11-20', by('c6', '2025-11-16')));
    expect(await typesOf(assignmentStream('t1', 'BYT'))).toStrictEqual([
      ...['StatusReported', 'StatusReportReturned', 'StatusReportCorrected', 'CompletionConfirmed'],
      'AssignmentReopened',
    ]);
  });

  it('refuse alike a task that is unknown and one that is not the agency’s', async () => {
    await bus.execute(new AssignTask(task, today, by('c1')));
    const refusal = (change: Partial<StatusReport>) =>
      bus
        .execute(new FileStatusReport({ ...report, ...change }, '2025-11-20', by('c2', '2025-11-12')))
        .catch((error: unknown) => error);
    const foreign = await refusal({ agency: 'BXD' });
    expect(foreign).toBeInstanceOf(Rejection);
    expect((foreign as Rejection).code).toBe('assignment.not-assigned');
    expect((await refusal({ taskId: 't9' })) as Rejection).toStrictEqual(foreign);
    expect(await store.head()).toBe(0);
  });
});
