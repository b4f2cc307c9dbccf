import fc from 'fast-check';
import { Rejection, type Decider, type Fact, type Recorded } from '#libs/kernel';
import { recorded } from '#libs/testing';
import { assignmentDecider, type AssignmentCommand } from './assignment.decider.js';
import { directiveDecider, type DirectiveCommand } from './directive.decider.js';
import { dueOn } from './due-on.js';
import { dutyOf } from './duty.js';
import { taskDecider, type TaskCommand } from './task.decider.js';
import type { TaskEvent } from './task.events.js';

/** Folds commands as a store would; null stands for a refusal. Anything thrown but a Rejection fails the property. */
const decided = <Command, Event extends Fact, State>(
  decider: Decider<Command, Event, State>,
  history: readonly Event[],
  command: Command,
): readonly Event[] | null => {
  try {
    return decider.decide(command, history.reduce(decider.evolve, decider.initial));
  } catch (error) {
    if (error instanceof Rejection && error.faults.length > 0) return null;
    throw error;
  }
};

const run = <Command, Event extends Fact, State>(
  decider: Decider<Command, Event, State>,
  commands: readonly Command[],
  dayOf: (command: Command) => string,
  check: (history: readonly Recorded<Event>[]) => void = () => {},
): void => {
  const history: Recorded<Event>[] = [];
  for (const command of commands) {
    const events = decided(decider, history, command);
    if (events === null) continue;
    for (const event of events) {
      history.push(
        recorded(event, { effectiveOn: dayOf(command), revision: history.length, sequence: history.length }),
      );
    }
    expect(decided(decider, history, command)).toStrictEqual([]);
    check(history);
  }
};

const day = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 9 }).map((date) => `2025-10-0${date}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '2025-02-30', 'hôm nay') },
);
const text = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('a', 'A ', 'ả', 'b') },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n') },
);
const agency = fc.constantFrom('BYT', 'BXD', 'BTC');
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const citation = fc.record({ number: text, kind: orNull(text), signedOn: orNull(day) });
const claim = fc.constantFrom('completed', 'completed-late', 'in-progress', 'not-completed');
const taskId = fc.constant('t1');

const due = fc.oneof(
  { weight: 6, arbitrary: fc.record({ text: orNull(text), kind: fc.constant('day' as const), on: orNull(day) }) },
  fc.record({
    text: orNull(text),
    kind: fc.constantFrom('standing' as const, 'recurring' as const, 'none' as const),
    on: fc.constant(null),
  }),
);
const entered = { effectiveOn: fc.constant('2025-10-01'), today: orNull(fc.constant('2025-10-08')) };
const assign = fc.record({
  kind: fc.constant('AssignTask' as const),
  ...entered,
  data: fc.record({
    taskId,
    directiveId: text,
    directive: citation,
    clause: orNull(text),
    title: text,
    field: orNull(text),
    leadText: text,
    leads: fc.constant([]),
    unresolvedLeads: fc.array(text, { maxLength: 1 }),
    assignees: fc.constantFrom(['BYT', 'BXD'], ['BYT'], [], ['BYT', 'BYT']),
    coordinators: fc.constant([]),
    product: orNull(text),
    approver: orNull(text),
    due,
    listing: fc.constant(null),
  }),
});
const extend = fc.record({
  kind: fc.constant('ExtendDeadline' as const),
  ...entered,
  granted: fc.constant([]),
  ceiling: fc.constant(null),
  data: fc.record({
    taskId,
    agency: orNull(agency),
    to: day,
    kind: fc.constantFrom('extended' as const, 'amended' as const, 'remedial' as const),
    decidedBy: citation,
    reason: orNull(text),
  }),
});
const withdraw = fc.record({
  kind: fc.constant('WithdrawTask' as const),
  ...entered,
  data: fc.record({ taskId, reason: text, decidedBy: citation }),
});
const observe = fc.record({
  kind: fc.constant('ObserveProgress' as const),
  ...entered,
  data: fc.record({
    taskId,
    listing: fc.record({
      notice: text,
      signedOn: day,
      appendix: text,
      section: orNull(fc.nat(2)),
      sectionTitle: orNull(text),
      group: orNull(text),
      ordinal: orNull(fc.nat(2)),
      row: fc.nat(2),
    }),
    dataDate: day,
    observer: text,
    label: orNull(text),
    claim: orNull(claim),
    resultText: orNull(text),
    completion: orNull(fc.record({ on: day, basis: fc.constant('inferred' as const) })),
  }),
});
const list = observe.map(({ data: { listing }, ...rest }) => ({
  ...rest,
  kind: 'ListTask' as const,
  data: { taskId: 't1' as const, listing, due: { text: null, kind: 'none' as const, on: null } },
}));
const taskCommand: fc.Arbitrary<TaskCommand> = fc.oneof(
  { weight: 4, arbitrary: assign },
  { weight: 8, arbitrary: extend },
  { weight: 1, arbitrary: withdraw },
  { weight: 4, arbitrary: observe },
  { weight: 2, arbitrary: list },
);
const duty = fc.record({
  assigned: fc.constantFrom(true, true, true, false),
  assignedOn: orNull(day),
  dueOn: orNull(day),
  withdrawn: fc.constantFrom(false, false, false, true),
});
const own = { taskId, agency: fc.constant('BYT') };
const said = {
  ...own,
  claim,
  resultText: text,
  completedOn: orNull(day),
  criterion: orNull(text),
  evidence: fc.array(fc.record({ number: text, kind: orNull(text), signedOn: orNull(day), title: orNull(text) }), {
    maxLength: 2,
  }),
};
const deed = <Kind extends string, Data>(
  kind: Kind,
  data: Readonly<{ [Field in keyof Data]: fc.Arbitrary<Data[Field]> }>,
) =>
  fc.record({
    kind: fc.constant(kind),
    data: fc.record(data),
    duty,
    effectiveOn: day,
    today: fc.constant('2025-10-08'),
  });
const by = fc.record({
  subject: fc.constantFrom('tester', 'another', 'third'),
  name: fc.constant('n'),
  agency: fc.constantFrom(null, 'CP', 'BTC'),
  role: fc.constantFrom('government-office', 'agency-officer'),
});
const decision = <Kind extends string, Data>(
  kind: Kind,
  data: Readonly<{ [Field in keyof Data]: fc.Arbitrary<Data[Field]> }>,
) =>
  fc
    .tuple(deed(kind, data), by, orNull(citation))
    .map(([done, actor, directive]) => ({ ...done, by: actor, directive, givenBy: null }));
const about = { ...own, report: fc.nat(3) };
const assignmentCommand: fc.Arbitrary<AssignmentCommand> = fc.oneof(
  deed('FileStatusReport', said),
  deed('CorrectStatusReport', { ...said, ...about, reason: orNull(text) }),
  deed('ReturnStatusReport', { ...about, reason: text }),
  deed('ConfirmCompletion', { ...about, note: orNull(text) }),
  deed('ReopenAssignment', { ...own, reason: text }),
  deed('RequestExtension', { ...own, to: day, reason: text }),
  deed('FileCommitment', { ...own, promisedOn: day, document: citation, note: orNull(text) }),
  deed('SendReminder', { ...own, text, sender: text }),
  decision('GrantExtension', { ...own, request: fc.nat(3), to: day, decidedBy: citation, note: orNull(text) }),
  decision('RefuseExtension', { ...own, request: fc.nat(3), reason: text, decidedBy: orNull(citation) }),
);
const register: fc.Arbitrary<DirectiveCommand> = fc.record({
  kind: fc.constant('RegisterDirective' as const),
  ...entered,
  data: fc.record({ directiveId: text, number: text, kind: orNull(text), signedOn: orNull(day), printed: text }),
});

describe('whatever is asked in whatever order', () => {
  it('a task refuses by a Rejection, takes a repeat in silence and never forgets its original due day', () =>
    fc.assert(
      fc.property(fc.array(taskCommand, { maxLength: 30 }), (commands) => {
        let original: string | null | undefined;
        run(
          taskDecider,
          commands,
          () => '2025-10-01',
          (history: readonly Recorded<TaskEvent>[]) => {
            if (history.length === 0) return;
            for (const lead of [null, 'BYT', 'BXD']) {
              const { originalDueOn } = dueOn(history, lead);
              original ??= originalDueOn;
              expect(originalDueOn).toBe(original);
            }
            dutyOf(history, 'BYT', { effectiveOn: '2025-10-05', completedOn: null });
          },
        );
      }),
    ));

  it('the from of every move is the due day that counted before it', () =>
    fc.assert(
      fc.property(fc.array(taskCommand, { maxLength: 30 }), (commands) =>
        run(
          taskDecider,
          commands,
          () => '2025-10-01',
          (history: readonly Recorded<TaskEvent>[]) => {
            const last = history.at(-1);
            if (last?.type !== 'DeadlineExtended') return;
            const { agency: lead, from, to, kind } = last.data;
            expect(from).toBe(dueOn(history.slice(0, -1), lead).dueOn);
            const after = dueOn(history, lead);
            if (kind === 'remedial') expect(after.dueOn).toBe(from);
            else expect(after.dueOn).toBe(to);
          },
        ),
      ),
    ));

  it('an assignment refuses by a Rejection and takes a repeat in silence', () =>
    fc.assert(
      fc.property(fc.array(assignmentCommand, { maxLength: 40 }), (commands) =>
        run(assignmentDecider, commands, ({ effectiveOn }) => effectiveOn),
      ),
    ));

  it('a directive refuses by a Rejection and takes a repeat in silence', () =>
    fc.assert(
      fc.property(fc.array(register, { maxLength: 5 }), (commands) =>
        run(directiveDecider, commands, () => '2025-10-01'),
      ),
    ));
});
