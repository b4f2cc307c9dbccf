import { dayAt, dayOf, daysBetween, isDay, monthEnd, plusDays } from './day.js';

describe('day', () => {
  it('knows the days of the calendar', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2025-02-29')).toBe(false);
    expect(isDay('2025-13-01')).toBe(false);
    expect(isDay('15/10/2025')).toBe(false);
    expect([1900, 2000, 2100].map((year) => isDay(`${year}-02-29`))).toStrictEqual([false, true, false]);
    expect(['1899-12-31', '2025-00-10', '2025-04-31', '2025-12-00', ' 2025-12-01'].some(isDay)).toBe(false);
    expect(['1900-01-01', '2025-12-31', '9999-12-31'].every(isDay)).toBe(true);
    expect(dayOf(2025, 4, 31)).toBeNull();
    expect(dayOf(2025, 4, 1)).toBe('2025-04-01');
  });

  it('takes for a day what the calendar of the language takes for one', () => {
    for (let at = Date.UTC(1999, 11, 1); at < Date.UTC(2001, 2, 1); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      expect([day, isDay(day)]).toStrictEqual([day, true]);
      const next = `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}`;
      expect([next, isDay(next)]).toStrictEqual([next, new Date(at + 86_400_000).toISOString().startsWith(next)]);
    }
  });

  it('crosses months and years', () => {
    expect(plusDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(plusDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2025-10-31', '2025-11-07')).toBe(7);
    expect(daysBetween('2025-11-07', '2025-10-31')).toBe(-7);
  });

  it('ends months on their last day', () => {
    expect(monthEnd(2025, 9)).toBe('2025-09-30');
    expect(monthEnd(2025, 12)).toBe('2025-12-31');
    expect(monthEnd(2024, 2)).toBe('2024-02-29');
  });

  it('turns over at midnight in Hanoi, not in Greenwich', () => {
    expect(dayAt('2025-10-31T16:59:59.999Z')).toBe('2025-10-31');
    expect(dayAt('2025-10-31T17:00:00.000Z')).toBe('2025-11-01');
  });
});
