import fc from 'fast-check';
import { plusDays } from '#libs/kernel';
import type { Said } from './happening.js';
import { lanesOf } from './lanes.js';
import { standingOn } from './pieces.js';
import { assigned, at, extended, notice, report, statusAt, withdrawn } from './lanes.spec-kit.js';

describe('an assignment', () => {
  it('does not exist before its first day', () => {
    expect(lanesOf([assigned()]).map((lane) => standingOn(lane, '2025-08-31'))).toStrictEqual([null, null]);
  });

  it('is not started while nothing is reported and the due date lies ahead', () => {
    expect(statusAt('2025-09-01', [assigned()])).toBe('not-started');
  });

  it('is on time on the due day itself and overdue from the next midnight, without any event', () => {
    expect(statusAt('2025-10-31', [assigned()])).toBe('not-started');
    expect(at('2025-11-01', [assigned()])).toMatchObject({ status: 'overdue', late: true, dueOn: '2025-10-31' });
  });

  it.each(['2024-02-29', '2025-02-28', '2025-09-30', '2025-12-31'])(
    'turns overdue the day after the month end %s',
    (due) => {
      const task = [assigned({ on: '2024-01-01', due })];
      expect(statusAt(due, task)).toBe('not-started');
      expect(statusAt(plusDays(due, 1), task)).toBe('overdue');
    },
  );

  it('is overdue from its first day when it was due before it was assigned', () => {
    expect(statusAt('2025-09-01', [assigned({ due: '2025-08-31' })])).toBe('overdue');
  });

  it.each<[string, Said['claim']]>([
    ['that it is under way', 'in-progress'],
    ['that it is not completed', 'not-completed'],
    ['something without a status', null],
  ])('is in progress when a notice says %s, until the due date passes', (_what, claim) => {
    const task = [assigned(), notice('2025-10-07', claim)];
    expect(statusAt('2025-10-06', task)).toBe('not-started');
    expect(at('2025-10-31', task)).toMatchObject({ status: 'in-progress', observed: true });
    expect(statusAt('2025-11-01', task)).toBe('overdue');
  });

  it('is not overdue up to the data date when the issuing body asserts that it was completed in time', () => {
    const task = [assigned(), notice('2025-11-07', 'completed')];
    expect(statusAt('2025-10-31', task)).toBe('not-started');
    expect(at('2025-11-01', task)).toMatchObject({ status: 'completed', late: false, lateBy: 0, observed: true });
    expect(statusAt('2025-10-07', [assigned(), notice('2025-10-07', 'completed')])).toBe('completed');
  });
  it('is overdue up to the data date when a document asserts that it was completed late', () => {
    expect(statusAt('2025-11-06', [assigned(), notice('2025-11-07', 'completed-late')])).toBe('overdue');
    expect(at('2025-11-07', [assigned(), notice('2025-11-07', 'completed-late')])).toMatchObject({
      status: 'completed-late',
      late: true,
      lateBy: null,
      completedOn: null,
    });
  });

  it.each([
    ['2025-10-31', 'completed', 0],
    ['2025-11-01', 'completed-late', 1],
  ])('completed on %s, as stated, is %s', (day, status, lateBy) => {
    expect(
      at('2025-12-01', [assigned(), notice('2025-11-07', 'completed', { on: day, basis: 'stated' })]),
    ).toMatchObject({
      status,
      lateBy,
      completedOn: day,
      completionBasis: 'stated',
    });
  });

  it('is completed from the stated day on, however late that was reported', () => {
    const task = [assigned(), report('BYT', '2025-12-05', 'completed', '2025-10-30')];
    expect(statusAt('2025-10-29', task)).toBe('not-started');
    expect(statusAt('2025-10-30', task)).toBe('awaiting-confirmation');
    expect(statusAt('2025-11-20', task)).toBe('awaiting-confirmation');
    expect(statusAt('2025-11-20', task.slice(0, 1))).toBe('overdue');
    expect(statusAt('2025-09-01', [assigned(), report('BYT', '2025-12-05', 'completed', '2025-08-01')])).toBe(
      'awaiting-confirmation',
    );
  });

  it('is overdue on as many days as it was completed late', () => {
    const offset = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(offset, offset, (done, said) => {
        const completedOn = plusDays('2025-09-15', done);
        const task = [
          assigned({ due: '2025-10-10' }),
          report('BYT', plusDays('2025-09-15', said), 'completed', completedOn),
        ];
        const days = Array.from({ length: 150 }, (_, index) => plusDays('2025-09-01', index));
        const overdue = days.filter((day) => statusAt(day, task) === 'overdue');
        expect(overdue).toHaveLength(at('2026-01-01', task).lateBy ?? NaN);
        expect(overdue).toStrictEqual(days.filter((day) => day > '2025-10-10' && day <= completedOn));
      }),
    );
  });

  it("is judged by the day of the agency's report when that states no day of completion", () => {
    expect(at('2025-12-01', [assigned(), report('BYT', '2025-10-31', 'completed')])).toMatchObject({ late: false });
    const late = [assigned(), report('BYT', '2025-11-03', 'completed')];
    expect(statusAt('2025-11-03', late)).toBe('overdue');
    expect(at('2025-11-04', late)).toMatchObject({ status: 'awaiting-confirmation', late: true, lateBy: 3 });
    expect(at('2025-12-01', [assigned(), report('BYT', '2025-10-31', 'completed'), ...late.slice(1)])).toMatchObject({
      late: false,
    });
  });

  it('was not completed earlier than a later report states', () => {
    const task = [
      assigned(),
      report('BYT', '2025-10-25', 'completed'),
      report('BYT', '2025-12-01', 'completed', '2025-11-02'),
    ];
    expect(['2025-10-25', '2025-11-02', '2025-11-03'].map((day) => statusAt(day, task))).toStrictEqual([
      'in-progress',
      'overdue',
      'awaiting-confirmation',
    ]);
  });

  it('is overdue again from the day on which a completed one is reported as not completed', () => {
    const task = [assigned(), notice('2025-11-07', 'completed'), report('BYT', '2025-11-20', 'not-completed')];
    expect(['2025-11-19', '2025-11-20'].map((day) => statusAt(day, task))).toStrictEqual(['completed', 'overdue']);
  });

  it('is not made late by a day that was only inferred from a text', () => {
    expect(
      at('2025-12-01', [assigned(), notice('2025-11-07', 'completed', { on: '2025-11-05', basis: 'inferred' })]),
    ).toMatchObject({
      status: 'completed',
      late: false,
      completedOn: '2025-11-05',
      completionBasis: 'inferred',
    });
  });

  it("awaits confirmation after the agency's own claim, its lateness decided by the completion day", () => {
    expect(at('2025-11-10', [assigned(), report('BYT', '2025-11-03', 'completed', '2025-10-31')])).toMatchObject({
      status: 'awaiting-confirmation',
      late: false,
      observed: false,
    });
    expect(at('2025-11-10', [assigned(), report('BYT', '2025-11-03', 'completed', '2025-11-02')])).toMatchObject({
      status: 'awaiting-confirmation',
      late: true,
      lateBy: 2,
    });
  });

  it('without a due date is standing and never overdue, until it is completed', () => {
    const task = [assigned({ due: null, standing: true }), notice('2025-10-07', 'in-progress')];
    expect(statusAt('2099-01-01', task)).toBe('standing');
    expect(statusAt('2099-01-01', [...task, notice('2025-11-07', 'completed')])).toBe('completed');
  });

  it('whose deadline could not be read is never overdue, and not called standing', () => {
    expect(statusAt('2099-01-01', [assigned({ due: null })])).toBe('not-started');
  });

  it('withdrawn before its due date is never overdue, and a second withdrawal changes nothing', () => {
    const task = [assigned(), withdrawn('2025-10-15'), withdrawn('2025-12-01')];
    expect(statusAt('2025-10-14', task)).toBe('not-started');
    expect(statusAt('2025-12-31', task)).toBe('withdrawn');
  });
});

describe('a later date', () => {
  it('granted before expiry keeps the work on time until the new day', () => {
    const task = [assigned(), extended('2025-10-20', '2025-11-30')];
    expect(at('2025-11-30', task)).toMatchObject({
      status: 'not-started',
      dueOn: '2025-11-30',
      originalDueOn: '2025-10-31',
    });
    expect(statusAt('2025-12-01', task)).toBe('overdue');
  });

  it('granted after expiry ends the lateness from its own day on, not before', () => {
    const task = [assigned(), extended('2025-11-10', '2025-11-30')];
    expect(statusAt('2025-11-09', task)).toBe('overdue');
    expect(statusAt('2025-11-10', task)).toBe('not-started');
  });

  it('may be an earlier one, when the directive was amended', () => {
    expect(statusAt('2025-10-02', [assigned(), extended('2025-09-10', '2025-09-30', { by: 'amended' })])).toBe(
      'overdue',
    );
  });

  it('granted as an extension never shortens', () => {
    expect(at('2025-10-02', [assigned(), extended('2025-09-10', '2025-09-30')])).toMatchObject({ dueOn: '2025-10-31' });
  });

  it('set as a remedy is shown but never turns late into on time', () => {
    const task = [assigned(), extended('2025-11-10', '2025-11-30', { by: 'remedial' })];
    expect(at('2025-11-20', task)).toMatchObject({
      status: 'overdue',
      dueOn: '2025-10-31',
      remedialDueOn: '2025-11-30',
    });
    expect(
      at('2025-12-20', [...task, notice('2025-11-25', 'completed', { on: '2025-11-25', basis: 'stated' })]),
    ).toMatchObject({
      status: 'completed-late',
      lateBy: 25,
    });
  });

  it('granted after the completion day does not rewrite what was late', () => {
    const task = [
      assigned(),
      notice('2025-11-07', 'completed', { on: '2025-11-03', basis: 'stated' }),
      extended('2025-11-20', '2025-12-31'),
    ];
    expect(at('2026-01-01', task)).toMatchObject({ status: 'completed-late', dueOn: '2025-10-31' });
  });

  it('granted to one agency leaves the other one late', () => {
    const task = [assigned({ assignees: ['BYT', 'BCA'] }), extended('2025-10-20', '2025-12-31', { agency: 'BYT' })];
    expect([statusAt('2025-11-01', task), statusAt('2025-11-01', task, 'BCA')]).toStrictEqual([
      'not-started',
      'overdue',
    ]);
  });
});

describe('the last word', () => {
  it('goes by the effective day: a report signed earlier and typed in later stands earlier', () => {
    const task = [
      assigned(),
      notice('2025-11-07', 'in-progress'),
      report('BYT', '2025-10-24', 'completed', '2025-10-24'),
    ];
    expect(statusAt('2025-10-24', task)).toBe('awaiting-confirmation');
    expect(at('2025-11-07', task)).toMatchObject({ status: 'overdue', observed: true });
  });

  it('is not a notice where the agency reported on or after its data date', () => {
    const task = [
      assigned({ assignees: ['BYT', 'BCA'] }),
      report('BYT', '2025-11-07', 'not-completed'),
      notice('2025-11-07', 'completed'),
    ];
    expect(at('2025-11-08', task)).toMatchObject({ status: 'overdue', observed: false });
    expect(at('2025-11-08', task, 'BCA')).toMatchObject({ status: 'completed', observed: true });
  });

  it('without a status does not take back an earlier claim', () => {
    const task = [assigned(), report('BYT', '2025-10-24', 'completed'), notice('2025-11-07', null)];
    expect(at('2025-11-08', task)).toMatchObject({
      status: 'awaiting-confirmation',
      observed: false,
      report: task[2]?.sequence,
    });
  });
});

describe('a task', () => {
  const two = () => assigned({ assignees: ['BYT', 'BCA'] });
  const says = (byt: Said['claim'], bca: Said['claim']) => [
    two(),
    report('BYT', '2025-10-01', byt),
    report('BCA', '2025-10-01', bca),
  ];

  it('is overdue as soon as one assignment is', () => {
    expect(statusAt('2025-11-01', says('completed', 'in-progress'), null)).toBe('overdue');
  });
  it('is completed when all are, late when one is late', () => {
    expect(statusAt('2025-11-01', [two(), notice('2025-10-07', 'completed')], null)).toBe('completed');
    expect(statusAt('2025-11-01', [two(), notice('2025-10-07', 'completed-late')], null)).toBe('completed-late');
  });
  it('awaits confirmation when all claim completion', () => {
    expect(statusAt('2025-10-02', says('completed', 'completed'), null)).toBe('awaiting-confirmation');
  });
  it('is not started until one starts', () => {
    expect(statusAt('2025-10-02', [two()], null)).toBe('not-started');
    expect(statusAt('2025-10-02', [two(), report('BCA', '2025-10-01', 'in-progress')], null)).toBe('in-progress');
  });
  it('is withdrawn when all are, and standing while a standing one is open', () => {
    expect(statusAt('2025-10-02', [two(), withdrawn('2025-10-01')], null)).toBe('withdrawn');
    expect(statusAt('2025-10-02', [assigned({ due: null, standing: true })], null)).toBe('standing');
  });
  it('shows the due date that comes first among those still open', () => {
    expect(at('2025-10-25', [two(), extended('2025-10-20', '2025-12-31', { agency: 'BYT' })], null)).toMatchObject({
      dueOn: '2025-10-31',
    });
  });
  it('whose leads could not be found is overdue too', () => {
    const nobody = [assigned({ assignees: [] })];
    expect(lanesOf(nobody).map((lane) => lane.agency)).toStrictEqual([null]);
    expect(statusAt('2025-11-01', nobody, null)).toBe('overdue');
  });
});
