import fc from 'fast-check';
import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { EventStore, Ledger, MemoryEventStore } from '#libs/event-store';
import { plusDays, Rejection, type Day, type Metadata, type Recorded } from '#libs/kernel';
import {
  AssignTask,
  ConfirmCompletion,
  CorrectStatusReport,
  FileStatusReport,
  GrantExtension,
  RefuseExtension,
  RequestExtension,
  ReopenAssignment,
  ReturnStatusReport,
  TasksModule,
} from '#libs/tasks';
import { AgencyRegister } from '#libs/tasks/facts';
import { recorded } from '#libs/testing';
import { lanesOf } from './domain/lanes.js';
import { standingOn } from './domain/pieces.js';
import { happeningsOf, type TimelineEvent } from './domain/meaning-of.js';
import { foldPage } from './life-of-an-assignment.spec-kit.js';
import { plainStatus } from './plain-status.spec-kit.js';

class StoreModule {}

const START = '2025-10-01';
const DUE = '2025-10-10';
const days = Array.from({ length: 22 }, (_, index) => plusDays(START, index - 1));
const day = fc.constantFrom(...days.slice(1, 16));
const later = fc.constantFrom(...days.slice(8, 20));
const claim = fc.constantFrom('completed', 'completed', 'completed-late', 'in-progress', 'not-completed');
const saying = { claim, completedOn: fc.option(day, { nil: null }), words: fc.constantFrom('a', 'b', 'c') };
/** Which of the reports filed so far, counted from the last. */
const report = fc.constantFrom(...[0, 0, 0, 1, 2]);
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('file' as const), on: day, ...saying }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('correct' as const), on: day, report, ...saying }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('return' as const), on: day, report }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('confirm' as const), on: day, report }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const), on: day }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask' as const), on: day, to: later }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('grant' as const), on: day, to: later }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deny' as const), on: day }) },
);
type Deed = Readonly<(typeof deed extends fc.Arbitrary<infer One> ? One : never) & { request?: number }>;

const TODAY = '2025-10-16';
const AGENCY = 'BYT';
const metadata = (commandId: string, effectiveOn: Day, subject = 'tester'): Metadata => {
  const actor = { subject, name: subject, agency: null, role: 'government-office' };
  return recorded({ type: 'x', data: {} }, { effectiveOn, metadata: { commandId, actor } }).metadata;
};

const commandOf = (taskId: string, one: Deed, by: Metadata) => {
  const own = { taskId, agency: AGENCY };
  switch (one.kind) {
    case 'return':
      return new ReturnStatusReport({ ...own, report: one.report, reason: 'r' }, TODAY, by);
    case 'confirm':
      return new ConfirmCompletion({ ...own, report: one.report, note: null }, TODAY, by);
    case 'ask':
      return new RequestExtension({ ...own, to: one.to, reason: 'r' }, TODAY, by);
    case 'grant': {
      const decidedBy = { number: '1/VPCP', kind: null, signedOn: null };
      return new GrantExtension({ ...own, request: one.request ?? -1, to: one.to, decidedBy, note: null }, TODAY, by);
    }
    case 'deny':
      return new RefuseExtension({ ...own, request: one.request ?? -1, reason: 'r', decidedBy: null }, TODAY, by);
    case 'reopen':
      return new ReopenAssignment({ ...own, reason: 'r' }, TODAY, by);
    default: {
      const { claim: claimed, completedOn, words } = one;
      const said = { ...own, claim: claimed, completedOn, resultText: words, criterion: null, evidence: [] };
      return one.kind === 'file'
        ? new FileStatusReport(said, TODAY, by)
        : new CorrectStatusReport({ ...said, report: one.report, reason: null }, TODAY, by);
    }
  }
};

const assign = (taskId: string) =>
  new AssignTask(
    {
      ...{ taskId, directiveId: 'd', directive: { number: '1/QĐ-TTg', kind: null, signedOn: null }, clause: null },
      ...{ title: 't', field: null, leadText: '', leads: [], unresolvedLeads: [], assignees: [AGENCY] },
      ...{ coordinators: [], product: null, approver: null, listing: null },
      due: { text: null, kind: 'day', on: DUE },
    },
    TODAY,
    metadata(`${taskId}.assign`, START),
  );

describe('the life of an assignment, whatever is asked in whatever order', () => {
  let module: TestingModule;
  let bus: CommandBus;
  const store = new MemoryEventStore();
  let tasks = 0;

  beforeAll(async () => {
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
  afterAll(() => module.close());

  const lived = async (deeds: readonly Deed[]): Promise<readonly Recorded<TimelineEvent>[]> => {
    const taskId = `t${(tasks += 1)}`;
    await bus.execute(assign(taskId));
    const filed: number[] = [];
    let request = -1;
    for (const [index, drawn] of deeds.entries()) {
      const one = 'report' in drawn ? { ...drawn, report: filed.at(-1 - drawn.report) ?? -1 } : { ...drawn, request };
      const who = one.kind === 'ask' ? 'asker' : 'tester';
      try {
        const { events, revision } = await bus.execute(
          commandOf(taskId, one, metadata(`${taskId}.${index}`, one.on, who)),
        );
        if (one.kind === 'file' && events > 0) filed.push(revision);
        if (one.kind === 'ask' && events > 0) request = revision;
      } catch (error) {
        if (!(error instanceof Rejection)) throw error;
        continue;
      }
      const again = await bus.execute(commandOf(taskId, one, metadata(`${taskId}.${index}.again`, one.on, who)));
      expect(again).toMatchObject({ events: 0 });
    }
    const streams = [`task-${taskId}`, `assignment-${taskId}.${AGENCY}`];
    const events = (await store.readStreams(streams)) as readonly Recorded[];
    return events as readonly Recorded<TimelineEvent>[];
  };

  it('stands on every day as a plain reading of its events says', () =>
    fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
        const events = await lived(deeds);
        const lane = lanesOf(events.flatMap(happeningsOf)).find(({ agency }) => agency === AGENCY);
        if (lane === undefined) throw new Error('the assignment has a lane');
        for (const on of days.slice(1)) {
          expect([on, standingOn(lane, on)?.status]).toStrictEqual([on, plainStatus(events, DUE, on)]);
        }
      }),
      { numRuns: 150 },
    ));

  it('ends the same when read again from any event on', () =>
    fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 15 }), fc.nat(15), async (deeds, cut) => {
        const events = await lived(deeds);
        const whole = foldPage(null, events);
        const resumed = foldPage(foldPage(null, events.slice(0, cut)), events.slice(cut));
        expect(resumed).toStrictEqual(whole);
      }),
      { numRuns: 50 },
    ));
});
