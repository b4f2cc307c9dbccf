import fc from 'fast-check';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { EventStore, Ledger, MemoryEventStore, type Handled } from '#libs/event-store';
import { Rejection, type Day, type Metadata, type Recorded } from '#libs/kernel';
import {
  AddLead,
  AmendTask,
  AssignTask,
  ConfirmCompletion,
  CorrectStatusReport,
  ExtendDeadline,
  FileCommitment,
  FileStatusReport,
  GrantExtension,
  ObserveProgress,
  RefuseExtension,
  ReleaseLead,
  ReopenAssignment,
  RequestExtension,
  ReturnStatusReport,
  SendReminder,
  SplitTask,
  SucceedLead,
  TasksModule,
  TransferAssignment,
  WithdrawTask,
} from '#libs/tasks';
import {
  AgencyRegister,
  dutyOf,
  leadsOn,
  type ExtensionGranted,
  type Listing,
  type TaskEvent,
} from '#libs/tasks/facts';
import { recorded } from '#libs/testing';
import { DUE, START, TODAY, days, withNotices, withoutNotices, type Deed } from './deeds-of-a-task.spec-kit.js';
import type { Happening } from './domain/happening.js';
import { knownAfter } from './domain/known-after.js';
import { lanesAfter } from './domain/lanes-after.js';
import { lanesOf, type Lane } from './domain/lanes.js';
import { standingOn } from './domain/pieces.js';
import { happeningsOf, type TimelineEvent } from './domain/meaning-of.js';
import { illegal, torn } from './illegal-life.spec-kit.js';
import { foldPage } from './life-of-an-assignment.spec-kit.js';
import { plainLife, plainTask } from './plain-life.spec-kit.js';

class StoreModule {}

const decidedBy = { number: '1/VPCP', kind: null, signedOn: null };
const listing: Listing = {
  ...{
    notice: '9/TB',
    signedOn: START,
    appendix: 'I',
    section: null,
    sectionTitle: null,
    group: null,
    ordinal: 1,
    row: 1,
  },
};
const metadata = (commandId: string, effectiveOn: Day, subject: string): Metadata => {
  const actor = { subject, name: subject, agency: null, role: 'government-office' };
  return recorded({ type: 'x', data: {} }, { effectiveOn, metadata: { commandId, actor } }).metadata;
};

const commandOf = (taskId: string, one: Deed, number: number, by: Metadata) => {
  const own = { taskId, agency: one.agency };
  const said = {
    ...own,
    claim: one.claim,
    completedOn: one.completedOn,
    resultText: one.words,
    criterion: null,
    evidence: [],
  };
  const part = { clause: null, title: 't', field: null, product: null, approver: null, leads: ['A'], coordinators: [] };
  switch (one.kind) {
    case 'file':
      return new FileStatusReport(said, TODAY, by);
    case 'correct':
      return new CorrectStatusReport({ ...said, report: number, reason: null }, TODAY, by);
    case 'return':
      return new ReturnStatusReport({ ...own, report: number, reason: 'r' }, TODAY, by);
    case 'confirm':
      return new ConfirmCompletion({ ...own, report: number, note: null }, TODAY, by);
    case 'reopen':
      return new ReopenAssignment({ ...own, reason: 'r' }, TODAY, by);
    case 'ask':
      return new RequestExtension({ ...own, to: one.to, reason: 'r' }, TODAY, by);
    case 'grant':
      return new GrantExtension({ ...own, request: number, to: one.to, decidedBy, note: null }, TODAY, by);
    case 'deny':
      return new RefuseExtension({ ...own, request: number, reason: 'r', decidedBy: null }, TODAY, by);
    case 'promise':
      return new FileCommitment({ ...own, promisedOn: one.to, document: decidedBy, note: null }, TODAY, by);
    case 'remind':
      return new SendReminder({ ...own, text: 't', sender: 'VPCP' }, TODAY, by);
    case 'add':
      return new AddLead({ ...own, decidedBy, reason: null }, TODAY, by);
    case 'release':
      return new ReleaseLead({ ...own, decidedBy, reason: null }, TODAY, by);
    case 'move': {
      const moved = { taskId, agency: one.agency === '' ? null : one.agency, to: one.to, kind: one.by };
      return new ExtendDeadline({ ...moved, decidedBy, reason: null }, TODAY, by);
    }
    case 'amend':
      return new AmendTask({ taskId, to: { title: one.words }, decidedBy, reason: null }, TODAY, by);
    case 'withdraw':
      return new WithdrawTask({ taskId, reason: 'r', decidedBy }, TODAY, by);
    case 'split': {
      const due = { text: null, kind: 'day', on: DUE } as const;
      return new SplitTask(
        {
          taskId,
          into: [
            { ...part, due },
            { ...part, due },
          ],
          decidedBy,
          reason: null,
        },
        TODAY,
        by,
      );
    }
    default: {
      const completion = one.completedOn === null ? null : ({ on: one.completedOn, basis: 'stated' } as const);
      const observed = { taskId, listing, dataDate: one.on, observer: 'VPCP', label: null, claim: one.claim };
      return new ObserveProgress({ ...observed, resultText: one.words, completion }, TODAY, by);
    }
  }
};

const assign = (taskId: string) =>
  new AssignTask(
    {
      ...{ taskId, directiveId: 'd', directive: { number: '1/QĐ-TTg', kind: null, signedOn: null }, clause: null },
      ...{ title: 't', field: null, leadText: '', leads: [], unresolvedLeads: [], assignees: ['A', 'B'] },
      ...{ coordinators: [], product: null, approver: null, listing: null },
      due: { text: null, kind: 'day', on: DUE },
    },
    TODAY,
    metadata(`${taskId}.assign`, START, 'tester'),
  );

type Merged = Map<string, Readonly<{ successor: string; on: Day }>>;

/** Plays deeds against the real commands on a store in memory; a merger is followed up as the process does it. */
const openWorld = async () => {
  const store = new MemoryEventStore();
  const merged: Merged = new Map();
  const lookUp = (codes: readonly string[], on: Day) =>
    Promise.resolve(
      codes.map((code) => {
        const merger = merged.get(code);
        const successor = merger !== undefined && merger.on <= on ? { code: merger.successor, name: '' } : null;
        return { lead: { kind: 'agency' as const, code, name: code }, successor };
      }),
    );
  const stores = [
    { provide: EventStore, useValue: store },
    { provide: Ledger, useValue: store },
    { provide: AgencyRegister, useValue: { lookUp } },
  ];
  const world = { module: StoreModule, global: true, providers: stores, exports: [EventStore, Ledger, AgencyRegister] };
  const module = await Test.createTestingModule({ imports: [world, TasksModule] }).compile();
  await module.init();
  const bus = module.get(CommandBus, { strict: false });
  let tasks = 0;
  let commands = 0;
  const by = (on: Day, subject = 'tester'): Metadata => metadata(`c${(commands += 1)}`, on, subject);
  const eventsOf = async (taskId: string): Promise<readonly Recorded<TimelineEvent>[]> => {
    const streams = [`task-${taskId}`, ...['A', 'B', 'C'].map((code) => `assignment-${taskId}.${code}`)];
    return (await store.readStreams(streams)) as readonly Recorded[] as readonly Recorded<TimelineEvent>[];
  };

  const pass = async (taskId: string, code: string, from: Day): Promise<void> => {
    const merger = merged.get(code);
    if (merger === undefined) return;
    const data = { taskId, agency: code, successor: merger.successor };
    await bus.execute(new TransferAssignment(data, by(merger.on > from ? merger.on : from)));
  };
  /** What the process does on seeing each event, until there is nothing new to see. */
  const followed = async (taskId: string, seen: number): Promise<void> => {
    for (let next = seen; ; next += 1) {
      const event = (await eventsOf(taskId))[next];
      if (event === undefined) return;
      const { type, data, metadata: told } = event;
      if (type === 'AssignmentTransferred') {
        const { agency: code, successor } = data;
        await bus.execute(new SucceedLead({ taskId, agency: code, successor }, by(told.effectiveOn)));
      } else if (type === 'LeadSucceeded') await pass(taskId, data.successor, told.effectiveOn);
      else if (OPENING.includes(type) && 'agency' in data) await pass(taskId, data.agency ?? '', told.effectiveOn);
    }
  };

  /** Every event of one task after the deeds; a deed that is refused changes nothing, one that is repeated neither. */
  const lived = async (deeds: readonly Deed[]): Promise<readonly Recorded<TimelineEvent>[]> => {
    const taskId = `t${(tasks += 1)}`;
    merged.clear();
    await bus.execute(assign(taskId));
    const numbered = async (one: Deed): Promise<number> => {
      const wanted = one.kind === 'grant' || one.kind === 'deny' ? 'ExtensionRequested' : 'StatusReported';
      const own = (await eventsOf(taskId)).filter(({ type, data }) => type === wanted && data.agency === one.agency);
      return own.at(-1 - one.back)?.revision ?? -1;
    };
    for (const one of deeds) {
      const before = (await eventsOf(taskId)).length;
      if (one.kind === 'merge') {
        if (one.agency === one.successor || merged.has(one.agency) || merged.has(one.successor)) continue;
        merged.set(one.agency, one);
        await pass(taskId, one.agency, one.on);
      } else {
        const number = 'back' in one ? await numbered(one) : -1;
        const send = (): Promise<Handled> =>
          bus.execute(commandOf(taskId, one, number, by(one.on, one.kind === 'ask' ? 'asker' : 'tester')));
        try {
          await send();
        } catch (error) {
          if (!(error instanceof Rejection) || error.faults.length === 0) throw error;
          expect(await eventsOf(taskId)).toHaveLength(before);
          continue;
        }
        expect(await send()).toMatchObject({ events: 0 });
      }
      await followed(taskId, before);
    }
    return eventsOf(taskId);
  };
  return { lived, close: () => module.close() };
};

const OPENING: readonly string[] = [
  ...['LeadAdded', 'StatusReported', 'StatusReportCorrected', 'StatusReportReturned', 'AssignmentReopened'],
];

const ofTask = (events: readonly Recorded<TimelineEvent>[]): readonly Recorded<TaskEvent>[] =>
  events.filter((event): event is Recorded<TaskEvent> => event.stream.startsWith('task-'));

describe('the life of a task, whatever is asked in whatever order', () => {
  let world: Awaited<ReturnType<typeof openWorld>>;
  beforeAll(async () => void (world = await openWorld()));
  afterAll(() => world.close());

  it('stands for every agency and as a whole, on every day, as a plain reading of its events says', () =>
    fc.assert(
      fc.asyncProperty(withoutNotices, async (deeds) => {
        const events = await world.lived(deeds);
        const lanes = lanesOf(events.flatMap(happeningsOf));
        for (const on of days) {
          const plain = plainLife(events, on);
          const folded = lanes.slice(1).flatMap((lane) => {
            const standing = standingOn(lane, on);
            return standing === null || lane.agency === null ? [] : [[lane.agency, standing.status] as const];
          });
          expect([on, [...folded].sort()]).toStrictEqual([on, [...plain].sort()]);
          const [task] = lanes;
          expect([on, task && standingOn(task, on)?.status]).toStrictEqual([on, plainTask(plain)]);
        }
      }),
      { numRuns: 150 },
    ));

  it('reaches no illegal state, and folded on from event to event stands as when folded at once', () =>
    fc.assert(
      fc.asyncProperty(withNotices, async (deeds) => {
        const events = await world.lived(deeds);
        expect(illegal(events)).toStrictEqual([]);
        expect(lanesOf(events.flatMap(happeningsOf)).flatMap(torn)).toStrictEqual([]);
        let known: readonly Happening[] = [];
        let lanes: readonly Lane[] = [];
        for (const one of events.flatMap(happeningsOf)) {
          known = knownAfter(known, one);
          lanes = lanesAfter(lanes, known, one);
          expect(lanes).toStrictEqual(lanesOf(events.flatMap(happeningsOf).slice(0, known.length)));
        }
      }),
      { numRuns: 100 },
    ));

  it('leaves nobody who leads it without a duty, due as the commands weigh it', () =>
    fc.assert(
      fc.asyncProperty(withoutNotices, async (deeds) => {
        const events = await world.lived(deeds);
        const lanes = lanesOf(events.flatMap(happeningsOf)).slice(1);
        const granted = events.filter(
          (event): event is Recorded<ExtensionGranted> => event.type === 'ExtensionGranted',
        );
        const task = ofTask(events);
        for (const on of days.filter((one) => !isOver(events, one))) {
          const standings = lanes.flatMap((lane) => [{ agency: lane.agency ?? '', standing: standingOn(lane, on) }]);
          for (const lead of leadsOn(on, task)) {
            const own = standings.find(({ agency }) => agency === lead)?.standing ?? null;
            const isOpen = own?.status === 'not-started' || own?.status === 'in-progress' || own?.status === 'overdue';
            if (isOpen) {
              const duty = dutyOf(task, lead, { effectiveOn: on, completedOn: null }, granted);
              expect([on, lead, own?.dueOn]).toStrictEqual([on, lead, duty.dueOn]);
            } else expect([on, lead, own !== null || isKept(lanes, on)]).toStrictEqual([on, lead, true]);
          }
        }
      }),
      { numRuns: 60 },
    ));

  it('ends the same when read again from any event on', () =>
    fc.assert(
      fc.asyncProperty(withNotices, fc.nat(20), async (deeds, cut) => {
        const events = await world.lived(deeds);
        const whole = foldPage(null, events);
        const resumed = foldPage(foldPage(null, events.slice(0, cut)), events.slice(cut));
        expect(resumed).toStrictEqual(whole);
      }),
      { numRuns: 60 },
    ));
});

/** Of a task that was ended before it passed on there is no duty to take over. */
const isOver = (events: readonly Recorded<TimelineEvent>[], on: string): boolean =>
  events.some(({ type, metadata }) => (type === 'TaskWithdrawn' || type === 'TaskSplit') && metadata.effectiveOn <= on);

/** Work that is done stays with who did it, and then the successor owes nothing. */
const isKept = (lanes: readonly Lane[], on: string): boolean =>
  lanes.some((lane) => {
    const status = standingOn(lane, on)?.status;
    return status === 'awaiting-confirmation' || status === 'completed' || status === 'completed-late';
  });
