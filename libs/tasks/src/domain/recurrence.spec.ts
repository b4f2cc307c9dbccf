import { firstPeriod, periodAfter, periodAt, periodNamed } from './period.js';
import { recurrenceOf, type Recurrence } from './recurrence.js';

const printed = (text: string | null, recurrence?: Recurrence) =>
  recurrenceOf({
    due: { text, kind: 'recurring', on: null },
    ...(recurrence === undefined ? {} : { recurrence }),
  });
const monthly: Recurrence = { every: 'month', dueDay: 'last' };
const quarterly: Recurrence = { every: 'quarter', dueDay: 'last' };
const by20: Recurrence = { every: 'month', dueDay: 20 };

describe('how a task recurs', () => {
  it.each([
    ['Hằng tháng', { every: 'month', dueDay: 'last' }],
    ['hàng tháng', { every: 'month', dueDay: 'last' }],
    ['Trước ngày 25 hằng tháng', { every: 'month', dueDay: 25 }],
    ['Định kỳ hằng quý', { every: 'quarter', dueDay: 'last' }],
    ['Hằng năm', { every: 'year', dueDay: 'last' }],
    ['trước ngày 15/12 hằng năm', { every: 'year', dueDay: 15 }],
  ])('is read off "%s"', (text, recurrence) => expect(printed(text)).toStrictEqual(recurrence));

  it.each(['Định kỳ', 'hằng tuần', 'trước ngày 15/6 hằng năm', 'ngày 45 hằng tháng', 'ngày cuối hằng tháng', null])(
    'is not made up from "%s"',
    (text) => expect(printed(text)).toBeNull(),
  );

  it.each(['Hằng tháng, trước ngày 05 tháng sau', 'hằng quý, ngày 15 tháng đầu quý sau', 'Đầu tháng, hằng tháng'])(
    'is not guessed from "%s", which speaks of a day elsewhere',
    (text) => expect(printed(text)).toBeNull(),
  );

  it('is what the assignment states, whatever is printed', () => {
    expect(printed('Hằng tháng', by20)).toStrictEqual(by20);
    expect(recurrenceOf({ due: { text: null, kind: 'standing', on: null }, recurrence: by20 })).toBeNull();
  });
});

describe('a period', () => {
  it('ends with its month, quarter or year', () => {
    expect(periodAt(monthly, '2024-02-10')).toStrictEqual({
      ...{ name: '2024-02', from: '2024-02-01', to: '2024-02-29', dueOn: '2024-02-29' },
    });
    expect(periodAt(quarterly, '2025-11-07')).toStrictEqual({
      ...{ name: '2025-Q4', from: '2025-10-01', to: '2025-12-31', dueOn: '2025-12-31' },
    });
    expect(periodAt({ every: 'year', dueDay: 15 }, '2025-11-07')).toStrictEqual({
      ...{ name: '2025', from: '2025-01-01', to: '2025-12-31', dueOn: '2025-12-15' },
    });
  });

  it('is due on the last day of a month that is too short for its day', () =>
    expect(periodAt({ every: 'month', dueDay: 31 }, '2025-02-03').dueOn).toBe('2025-02-28'));

  it('is followed by the next, over the end of the year', () => {
    expect(periodAfter(monthly, periodAt(monthly, '2025-12-05')).name).toBe('2026-01');
    expect(periodAfter(quarterly, periodAt(quarterly, '2025-12-05')).name).toBe('2026-Q1');
    expect(
      periodAfter({ every: 'year', dueDay: 'last' }, periodAt({ every: 'year', dueDay: 'last' }, '2025-12-05')).name,
    ).toBe('2026');
  });

  it('is the first that can still be met when the task is assigned', () => {
    expect(firstPeriod(by20, '2025-10-20').name).toBe('2025-10');
    expect(firstPeriod(by20, '2025-10-21').name).toBe('2025-11');
  });

  it('is found by its name only where the task recurs like that', () => {
    expect(periodNamed(monthly, '2025-10')).toStrictEqual(periodAt(monthly, '2025-10-15'));
    expect(periodNamed(quarterly, '2025-Q4')).toStrictEqual(periodAt(quarterly, '2025-10-15'));
    for (const name of ['2025-13', '2025-1', '2025-Q4', '9999-12', '2025'])
      expect(periodNamed(monthly, name)).toBeNull();
  });
});
