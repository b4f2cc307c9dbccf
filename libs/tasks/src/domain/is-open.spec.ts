import type { Recorded } from '#libs/kernel';
import { recorded } from '#libs/testing';
import type { AssignmentEvent } from './assignment.events.js';
import { isOpenOn } from './is-open.js';
import type { TaskEvent } from './task.events.js';
import { assigned, decidedBy, observation, on, START, withdrawn } from './task.spec-kit.js';

const task = (...events: Recorded<TaskEvent>[]) =>
  [on(START, assigned({ assignees: ['BYT', 'BXD'] })), ...events].map((event, sequence) => ({ ...event, sequence }));
const own = { taskId: 't1', agency: 'BYT' };
const said = { resultText: 'x', completion: null, criterion: null, evidence: [], contradictions: [] };
const work = (
  ...deeds: readonly (readonly [string, AssignmentEvent['type']])[]
): readonly Recorded<AssignmentEvent>[] =>
  deeds.map(([effectiveOn, type], revision) =>
    recorded(
      {
        type,
        data: { ...own, ...said, claim: 'completed', report: 0, note: null, reason: '' },
      } as unknown as AssignmentEvent,
      { effectiveOn, revision, sequence: revision },
    ),
  );
const confirmed = work(['2025-06-01', 'StatusReported'], ['2025-06-10', 'CompletionConfirmed']);
const observed = on('2025-07-01', { type: 'ProgressObserved', data: { ...observation, dataDate: '2025-07-01' } });
const isOpen = (day: string, events: readonly Recorded<TaskEvent>[], byt = work(), bxd = work()) =>
  isOpenOn(
    day,
    events,
    new Map([
      ['BYT', byt],
      ['BXD', bxd],
    ]),
  );

describe('a task is open', () => {
  it('from its assignment until it is withdrawn', () => {
    const ended = task(on('2025-08-01', withdrawn));
    expect(isOpen('2025-07-31', ended)).toBe(true);
    expect(isOpen('2025-08-01', ended)).toBe(false);
    expect(isOpen('2025-08-01', [])).toBe(false);
  });
  it('until the completion of every lead is confirmed', () => {
    expect(isOpen('2025-06-10', task(), confirmed)).toBe(true);
    expect(isOpen('2025-06-09', task(), confirmed, confirmed)).toBe(true);
    expect(isOpen('2025-06-10', task(), confirmed, confirmed)).toBe(false);
  });
  it('while completion is claimed and not confirmed', () =>
    expect(isOpen('2025-06-10', task(), confirmed, work(['2025-06-01', 'StatusReported']))).toBe(true));
  it('not where a notice prints it as completed, unless the lead has reported since', () => {
    expect(isOpen('2025-07-01', task(observed))).toBe(false);
    expect(isOpen('2025-06-30', task(observed))).toBe(true);
    expect(isOpen('2025-07-02', task(observed), work(['2025-07-02', 'StatusReported']))).toBe(true);
    expect(isOpen('2025-07-02', task(observed), work(['2025-06-30', 'StatusReported']))).toBe(false);
  });
  it('whatever a released lead has left undone', () => {
    const released: TaskEvent = {
      type: 'LeadReleased',
      data: { taskId: 't1', agency: 'BXD', decidedBy, reason: null },
    };
    expect(isOpen('2025-06-20', task(on('2025-06-20', released)), confirmed)).toBe(false);
    expect(isOpen('2025-06-19', task(on('2025-06-20', released)), confirmed)).toBe(true);
  });
});
