import type { Assigned, Extended, Happening, Judged, Said, Transferred } from './happening.js';
import { lanesOf } from './lanes.js';
import { standingOn } from './pieces.js';

let sequence = 0;
const next = () => (sequence += 1);
const assigned = (...assignees: readonly string[]): Assigned => ({
  ...{ kind: 'assigned', sequence: next(), on: '2025-01-10', assignees, due: '2025-02-28', standing: false },
});
const passes = (on = '2025-03-01', agency = 'BTTTT', successor = 'BKHCN'): Transferred => ({
  ...{ kind: 'transferred', sequence: next(), on, agency, successor },
});
const says = (agency: string | null, on: string, claim: Said['claim'], report = 0): Said => ({
  ...{ kind: 'said', sequence: next(), on, agency, claim, completion: null, report },
});
const judges = (agency: string, on: string, verdict: Judged['verdict'], report: number | null = 0): Judged => ({
  ...{ kind: 'judged', sequence: next(), on, agency, verdict, report },
});
const extends_ = (agency: string, on: string, to: string): Extended => ({
  ...{ kind: 'extended', sequence: next(), on, agency, to, by: 'extended' },
});
const at = (happenings: readonly Happening[], agency: string | null, ...days: readonly string[]) => {
  const lane = lanesOf(happenings).find((one) => one.agency === agency);
  return lane === undefined ? 'no lane' : days.map((day) => standingOn(lane, day)?.status ?? null);
};

describe('a duty that passes on', () => {
  it('leaves the lateness before it with the predecessor and goes on late with the successor', () => {
    const task = [assigned('BTTTT', 'BYT'), passes('2025-03-05')];
    expect(at(task, 'BTTTT', '2025-02-28', '2025-03-04', '2025-03-05')).toStrictEqual([
      ...['not-started', 'overdue', 'withdrawn'],
    ]);
    expect(at(task, 'BKHCN', '2025-03-04', '2025-03-05')).toStrictEqual([null, 'overdue']);
    expect(at(task, null, '2025-03-04', '2025-03-05')).toStrictEqual(['overdue', 'overdue']);
  });

  it('goes on with the due day that was granted to the predecessor, also when that is entered after the transfer', () => {
    const granted = extends_('BTTTT', '2025-02-20', '2025-04-30');
    const task = [assigned('BTTTT'), passes(), granted];
    expect(at(task, 'BKHCN', '2025-03-01', '2025-04-30', '2025-05-01')).toStrictEqual([
      ...['not-started', 'not-started', 'overdue'],
    ]);
  });

  it('does not change what another lead stands on', () => {
    const alone = [assigned('BTTTT', 'BYT')];
    expect(at([...alone, passes()], 'BYT', '2025-02-01', '2025-03-02')).toStrictEqual(
      at(alone, 'BYT', '2025-02-01', '2025-03-02'),
    );
  });

  it('stays where the work was done, and passes on when that is returned', () => {
    const done = [assigned('BTTTT'), says('BTTTT', '2025-02-10', 'completed'), passes()];
    expect(at(done, 'BTTTT', '2025-03-02')).toStrictEqual(['awaiting-confirmation']);
    expect(at(done, 'BKHCN', '2025-03-02')).toBe('no lane');
    const returned = [...done, judges('BTTTT', '2025-04-01', 'returned')];
    expect(at(returned, 'BTTTT', '2025-03-31', '2025-04-01')).toStrictEqual(['awaiting-confirmation', 'withdrawn']);
    expect(at(returned, 'BKHCN', '2025-03-31', '2025-04-01')).toStrictEqual([null, 'overdue']);
  });

  it('stays with who confirmed work was entered for late, dated before the transfer', () => {
    const task = [assigned('BTTTT'), passes()];
    expect(at(task, 'BKHCN', '2025-03-01')).toStrictEqual(['overdue']);
    const late = [...task, says('BTTTT', '2025-02-20', 'completed'), judges('BTTTT', '2025-03-10', 'confirmed')];
    expect(at(late, 'BTTTT', '2025-03-01', '2025-03-10')).toStrictEqual(['awaiting-confirmation', 'completed']);
    expect(at(late, 'BKHCN', '2025-03-01')).toBe('no lane');
  });

  it('takes along what the predecessor reported after the day of a merger that was entered late', () => {
    const task = [assigned('BTTTT'), says('BTTTT', '2025-03-10', 'completed'), passes()];
    expect(at(task, 'BTTTT', '2025-03-01', '2025-03-11')).toStrictEqual(['withdrawn', 'withdrawn']);
    expect(at(task, 'BKHCN', '2025-03-09', '2025-03-11')).toStrictEqual(['overdue', 'awaiting-confirmation']);
  });

  it('makes one of two leads, each with its own history', () => {
    const task = [assigned('BTTTT', 'BKHCN'), says('BKHCN', '2025-02-01', 'in-progress'), passes('2025-02-15')];
    expect(at(task, 'BTTTT', '2025-02-14', '2025-02-15')).toStrictEqual(['not-started', 'withdrawn']);
    expect(at(task, 'BKHCN', '2025-01-31', '2025-02-15')).toStrictEqual(['not-started', 'in-progress']);
    expect(at(task, null, '2025-02-14', '2025-02-15')).toStrictEqual(['in-progress', 'in-progress']);
  });

  it('passes through a chain of mergers, whatever order they were entered in', () => {
    const second = passes('2025-06-01', 'BKHCN', 'BGDDT');
    const task = [assigned('BTTTT'), second, passes()];
    expect(at(task, 'BTTTT', '2025-02-01', '2025-03-01')).toStrictEqual(['not-started', 'withdrawn']);
    expect(at(task, 'BKHCN', '2025-02-28', '2025-03-01', '2025-06-01')).toStrictEqual([null, 'overdue', 'withdrawn']);
    expect(at(task, 'BGDDT', '2025-05-31', '2025-06-01')).toStrictEqual([null, 'overdue']);
  });

  it('keeps reports of both agencies apart, though each counts its own from the first', () => {
    const task = [
      assigned('BTTTT'),
      says('BTTTT', '2025-02-01', 'in-progress', 0),
      passes(),
      says('BKHCN', '2025-03-10', 'completed', 0),
      judges('BKHCN', '2025-03-11', 'confirmed', 0),
    ];
    expect(at(task, 'BKHCN', '2025-03-01', '2025-03-12')).toStrictEqual(['overdue', 'completed-late']);
  });

  it('moves no duty of a task that was withdrawn before', () => {
    const task: readonly Happening[] = [
      assigned('BTTTT'),
      { kind: 'withdrawn', sequence: next(), on: '2025-02-01' },
      passes(),
    ];
    expect(at(task, 'BKHCN', '2025-03-02')).toBe('no lane');
  });
});
