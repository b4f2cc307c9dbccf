import fc from 'fast-check';
import type { Fact } from '#libs/kernel';
import { codes, days, worlds, type Happened } from '../reach/random-world.spec-kit.js';

const decision = { decidedBy: { number: '1/TB', kind: null, signedOn: null }, reason: null };
const day = fc.constantFrom(...days.slice(0, 30));
const agency = fc.constantFrom(...codes);
const words = fc.constantFrom('', 'xong');
const change = fc.oneof(
  fc.record({ field: fc.constantFrom('title', 'product', 'approver'), from: words, to: words }),
  fc.constant({ field: 'clause', from: null, to: 'I.1' }),
);

const about = (type: string, of: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(of).map((data) => ({ type, data }) as Fact);

/** What changes leads and clears, and what is decided on reports: all that the random world of reach does without. */
const fact = fc.oneof(
  about('TaskAmended', { changes: fc.array(change, { minLength: 1, maxLength: 2 }) }),
  about('LeadAdded', { agency }),
  about('LeadReleased', { agency }),
  about('AssignmentTransferred', { agency, successor: agency, lapsedRequest: fc.constant(null) }),
  about('CompletionConfirmed', { agency, report: fc.constantFrom(0, 1), note: fc.constant(null) }),
  about('StatusReportReturned', { agency, report: fc.constantFrom(0, 1) }),
  about('TaskSplit', { into: fc.constant([]) }),
);
const further = fc.record({ on: day, which: fc.nat(5), at: fc.nat(40), fact });

/** A world in which everything happens that the counters must follow, in and out of order. */
export const changingWorlds: fc.Arbitrary<readonly Happened[]> = fc
  .tuple(worlds, fc.array(further, { maxLength: 15 }))
  .map(([world, more]) => {
    const tasks = world.filter((one) => one.fact.type === 'TaskAssigned');
    const begun = world.indexOf(tasks.at(-1) ?? world[0]!) + 1;
    return more.reduce<readonly Happened[]>((log, { on, which, at, fact: { type, data } }) => {
      const task = String(tasks[which % tasks.length]?.fact.data['taskId']);
      const place = begun + (at % (log.length - begun + 1));
      const assignment = type === 'LeadAdded' || type === 'LeadReleased' ? undefined : data['agency'];
      const stream = assignment === undefined ? `task-${task}` : `assignment-${task}.${String(assignment)}`;
      const happened = { stream, on, fact: { type, data: { ...decision, ...data, taskId: task } } };
      return [...log.slice(0, place), happened, ...log.slice(place)];
    }, world);
  });
