import type { Judged, Said } from './happening.js';
import { assigned, at, next, notice, statusAt } from './lanes.spec-kit.js';

describe('what is decided on a report', () => {
  const filed = (on: string, report: number, claim: Said['claim'], completedOn?: string): Said => ({
    kind: 'said',
    sequence: next(),
    on,
    agency: 'BYT',
    claim,
    completion: completedOn === undefined ? null : { on: completedOn, basis: 'stated' },
    report,
  });
  const judged = (on: string, verdict: Judged['verdict'], report: number | null = 0): Judged => ({
    kind: 'judged',
    sequence: next(),
    on,
    agency: 'BYT',
    verdict,
    report,
  });
  const done = () => [assigned(), filed('2025-10-20', 0, 'completed', '2025-10-20')];

  it('completes the work when it is confirmed, late by its completion day', () => {
    expect(statusAt('2025-10-25', [...done(), judged('2025-10-25', 'confirmed')])).toBe('completed');
    expect(
      at('2025-11-10', [
        assigned(),
        filed('2025-11-05', 0, 'completed', '2025-11-03'),
        judged('2025-11-10', 'confirmed'),
      ]),
    ).toMatchObject({ status: 'completed-late', late: true, lateBy: 3, observed: false });
  });
  it('puts the work back in progress when the report is returned, and to overdue once the day has passed', () => {
    const task = [...done(), judged('2025-10-25', 'returned')];
    expect(['2025-10-24', '2025-10-25', '2025-10-31', '2025-11-01'].map((day) => statusAt(day, task))).toStrictEqual([
      'awaiting-confirmation',
      'in-progress',
      'in-progress',
      'overdue',
    ]);
  });
  it('is open again when a confirmed one is reopened', () =>
    expect(
      statusAt('2025-11-02', [...done(), judged('2025-10-25', 'confirmed'), judged('2025-11-02', 'reopened', null)]),
    ).toBe('overdue'));
  it('is followed by a correction, which awaits confirmation again', () =>
    expect(
      at('2025-11-05', [
        ...done(),
        judged('2025-10-25', 'returned'),
        { ...filed('2025-11-05', 0, 'completed', '2025-11-04'), corrects: true },
      ]),
    ).toMatchObject({ status: 'awaiting-confirmation', late: true, lateBy: 4 }));
  it('is not moved by the correction of a report that another one followed', () =>
    expect(
      statusAt('2025-10-30', [
        ...done(),
        filed('2025-10-25', 1, 'in-progress'),
        { ...filed('2025-10-30', 0, 'completed'), corrects: true },
      ]),
    ).toBe('in-progress'));
  it('stands against what a notice prints later, until it is reopened', () => {
    const task = [...done(), judged('2025-10-25', 'confirmed'), notice('2025-11-07', 'not-completed')];
    expect(statusAt('2025-11-08', task)).toBe('completed');
    expect(statusAt('2025-11-09', [...task, judged('2025-11-09', 'reopened', null)])).toBe('overdue');
  });
});
