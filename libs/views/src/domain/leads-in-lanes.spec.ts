import type { Happening } from './happening.js';
import { lanesOf } from './lanes.js';
import { standingOn } from './pieces.js';

const assigned = (...assignees: string[]): Happening => ({
  ...{ kind: 'assigned', sequence: 0, on: '2025-09-01', assignees, due: '2025-10-31', standing: false },
});
const lead = (sequence: number, on: string, agency: string, joins: boolean): Happening => ({
  ...{ kind: 'lead', sequence, on, agency, joins },
});
const reported = (sequence: number, on: string, agency: string): Happening => ({
  ...{ kind: 'said', sequence, on, agency, claim: 'completed', completion: null },
});
const statusAt = (day: string, happenings: readonly Happening[], agency: string | null) => {
  const lane = lanesOf(happenings).find((one) => one.agency === agency);
  return (lane && standingOn(lane, day)?.status) ?? null;
};

describe('a lead that was added', () => {
  const known = [assigned('BYT'), lead(1, '2025-10-10', 'BXD', true)];
  it('has an assignment from its day on, due as the task is', () => {
    const days = ['2025-10-09', '2025-10-10', '2025-11-01'];
    expect(days.map((day) => statusAt(day, known, 'BXD'))).toStrictEqual([null, 'not-started', 'overdue']);
  });
  it('is awaited before the task is complete, and not before it was added', () => {
    const done = [...known, reported(2, '2025-10-05', 'BYT')];
    expect(statusAt('2025-10-09', done, null)).toBe('awaiting-confirmation');
    expect(statusAt('2025-10-10', done, null)).toBe('in-progress');
  });
  it('takes over a task that was nobody’s', () => {
    const nobodys = [assigned(), lead(1, '2025-10-10', 'BXD', true)];
    expect(['2025-09-01', '2025-10-10', '2025-11-01'].map((day) => statusAt(day, nobodys, null))).toStrictEqual([
      ...['not-started', 'not-started', 'overdue'],
    ]);
  });
});

describe('a lead that was released', () => {
  const known = [assigned('BYT', 'BXD'), lead(1, '2025-11-10', 'BYT', false)];
  it('was late until that day and is withdrawn from it on', () =>
    expect(['2025-11-09', '2025-11-10'].map((day) => statusAt(day, known, 'BYT'))).toStrictEqual([
      ...['overdue', 'withdrawn'],
    ]));
  it('is not awaited any more', () =>
    expect(statusAt('2025-11-10', [...known, reported(2, '2025-10-05', 'BXD')], null)).toBe('awaiting-confirmation'));
  it('stands again as it did when it is brought back', () => {
    const back = [...known, lead(2, '2025-12-01', 'BYT', true)];
    expect(['2025-11-30', '2025-12-01'].map((day) => statusAt(day, back, 'BYT'))).toStrictEqual([
      ...['withdrawn', 'overdue'],
    ]);
  });
});
