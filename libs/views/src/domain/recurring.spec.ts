import fc from 'fast-check';
import { plusDays } from '#libs/kernel';
import { periodAt } from '#libs/tasks/facts';
import type { Assigned, Happening, Judged, Said } from './happening.js';
import { lanesOf } from './lanes.js';
import { standingOn } from './pieces.js';
import { periodsOn } from './periods-on.js';

let sequence = 0;
const next = () => (sequence += 1);
const monthly = { every: 'month', dueDay: 'last' } as const;
const assigned: Assigned = {
  ...{ kind: 'assigned', sequence: 0, on: '2025-09-10', assignees: ['BYT'], due: null, standing: true },
  recurrence: monthly,
};
const says = (on: string, claim: Said['claim'], as: Partial<Said> = {}): Said => ({
  ...{ kind: 'said', sequence: next(), on, agency: 'BYT', claim, completion: null, report: 0 },
  ...as,
});
const judges = (on: string, verdict: Judged['verdict'], report: number | null): Judged => ({
  ...{ kind: 'judged', sequence: next(), on, agency: 'BYT', verdict, report },
});
const at = (day: string, ...happenings: readonly Happening[]) => {
  const lane = lanesOf([assigned, ...happenings]).find(({ agency }) => agency === 'BYT');
  const standing = lane && standingOn(lane, day);
  return [standing?.status, standing?.dueOn];
};
const periods = (day: string, ...happenings: readonly Happening[]) =>
  periodsOn([assigned, ...happenings], ['BYT'], day).map(({ period, status, daysLate }) => [period, status, daysLate]);

describe('a recurring duty', () => {
  it('stands while no period is late, and shows when the next is due', () => {
    expect(at('2025-09-10')).toStrictEqual(['standing', '2025-09-30']);
    expect(at('2025-09-30')).toStrictEqual(['standing', '2025-09-30']);
  });

  it('is late from the day after the end of a period of which nothing is reported', () =>
    expect(at('2025-10-01')).toStrictEqual(['overdue', '2025-09-30']));

  it('stands again when that period is reported, and is late with the next one in its turn', () => {
    const september = says('2025-09-29', 'completed');
    expect(at('2025-10-01', september)).toStrictEqual(['standing', '2025-10-31']);
    expect(at('2025-11-01', september)).toStrictEqual(['overdue', '2025-10-31']);
    expect(at('2030-01-01', september)).toStrictEqual(['overdue', '2025-10-31']);
  });

  it('is not made good by a report of another period', () => {
    const october = says('2025-10-05', 'completed', { period: '2025-10' });
    expect(at('2025-10-06', october)).toStrictEqual(['overdue', '2025-09-30']);
    const late = says('2025-10-07', 'completed', { period: '2025-09', report: 1 });
    expect(at('2025-10-07', october, late)).toStrictEqual(['overdue', '2025-09-30']);
    expect(at('2025-10-08', october, late)).toStrictEqual(['standing', '2025-11-30']);
  });

  it('is late again when the report of a period is returned', () => {
    const returned = [says('2025-09-29', 'completed'), judges('2025-10-10', 'returned', 0)];
    expect(at('2025-10-09', ...returned)).toStrictEqual(['standing', '2025-10-31']);
    expect(at('2025-10-10', ...returned)).toStrictEqual(['overdue', '2025-09-30']);
  });

  it('is never late before its assignment, not even with the period in which it was laid', () => {
    const late: Assigned = { ...assigned, recurrence: { every: 'month', dueDay: 5 } };
    const [, lane] = lanesOf([late]);
    expect(lane && standingOn(lane, '2025-10-05')).toMatchObject({ status: 'standing', dueOn: '2025-10-05' });
    expect(lane && standingOn(lane, '2025-10-06')).toMatchObject({ status: 'overdue', dueOn: '2025-10-05' });
  });

  it('ends with its task, and becomes a duty of one day when a document gives it one', () => {
    expect(at('2025-12-01', { kind: 'withdrawn', sequence: next(), on: '2025-09-20' })[0]).toBe('withdrawn');
    const amended = { kind: 'extended', sequence: next(), on: '2025-09-20', agency: null, by: 'amended' } as const;
    expect(at('2025-12-01', { ...amended, to: '2025-12-31' })).toStrictEqual(['not-started', '2025-12-31']);
  });

  it('passes to a successor with the periods that are open', () => {
    const passes = {
      kind: 'transferred',
      sequence: next(),
      on: '2025-11-15',
      agency: 'BYT',
      successor: 'BTC',
    } as const;
    const september = says('2025-09-29', 'completed');
    const lane = lanesOf([assigned, september, passes]).find(({ agency }) => agency === 'BTC');
    expect(lane && standingOn(lane, '2025-11-15')).toMatchObject({ status: 'overdue', dueOn: '2025-10-31' });
    expect(
      periodsOn([assigned, september, passes], ['BTC', 'BYT'], '2025-11-15').map(({ status }) => status),
    ).toStrictEqual(['awaiting-confirmation', 'overdue', 'not-started']);
  });
});

describe('the periods of a recurring duty', () => {
  it('stand each on its own, up to the one that has begun', () => {
    const filed = [
      says('2025-09-29', 'completed'),
      judges('2025-10-02', 'confirmed', 0),
      says('2025-11-03', 'completed', { period: '2025-10', report: 2 }),
      says('2025-11-20', 'in-progress', { report: 3 }),
    ];
    expect(periods('2025-12-02', ...filed)).toStrictEqual([
      ['2025-09', 'completed', 0],
      ['2025-10', 'awaiting-confirmation', 3],
      ['2025-11', 'overdue', 2],
      ['2025-12', 'not-started', 0],
    ]);
  });

  it('are shown for twenty years of months and no further', () => {
    expect(periods('2045-08-31')).toHaveLength(240);
    expect(periods('2045-09-01')).toHaveLength(240);
  });

  it('are late together exactly on the days on which the duty is', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            on: fc.integer({ min: 0, max: 200 }).map((days) => plusDays('2025-09-10', days)),
            back: fc.constantFrom(0, 0, 30, 60),
            claim: fc.constantFrom('completed', 'completed', 'in-progress', 'not-completed'),
          }),
          { maxLength: 12 },
        ),
        fc.integer({ min: 0, max: 260 }).map((days) => plusDays('2025-09-10', days)),
        (reports, day) => {
          const said = reports.map(({ on, back, claim }, report) => {
            const named = periodAt(monthly, plusDays(on, -back)).name;
            return says(on, claim as Said['claim'], { report, period: named < '2025-09' ? '2025-09' : named });
          });
          const anyLate = periods(day, ...said).some(([, status]) => status === 'overdue');
          expect(at(day, ...said)[0]).toBe(anyLate ? 'overdue' : 'standing');
        },
      ),
      { numRuns: 200 },
    ));
});
