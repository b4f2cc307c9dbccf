import { lineChanges, type ToldTask } from './history-lines.js';
import { lanesOf } from './lanes.js';
import { assigned, next, report } from './lanes.spec-kit.js';
import type { Happening } from './happening.js';
import type { Told } from './told.js';

const given = assigned({ on: '2025-09-01', due: '2025-09-20' });
const passed = (on: string): Happening => ({
  kind: 'transferred',
  sequence: next(),
  on,
  agency: 'BYT',
  successor: 'BTC',
});
const line = (on: string, kind: Told['kind'], agency: string | null, from: string | null = null): Told => ({
  ...{ on, kind, agency, from },
});
const away = (on: string): readonly Told[] => [line(on, 'transferred', 'BYT'), line(on, 'received', 'BTC', 'BYT')];

const nobody: ToldTask = { lanes: [], told: [], duties: {} };
const told: readonly Told[] = [line('2025-09-01', 'assigned', null)];
const before: ToldTask = { lanes: lanesOf([given]), told, duties: { BYT: '2025-09-01' } };

const linesOf = (one: ToldTask, other: ToldTask): Readonly<Record<string, readonly string[]>> => {
  const lines = new Map<string, number>();
  lineChanges(one, other, (agency, day, by) => {
    const at = `${agency} ${day}`;
    lines.set(at, (lines.get(at) ?? 0) + by);
  });
  const so = (by: number) => [...lines].flatMap(([at, sum]) => (sum === by ? [at] : [])).sort();
  return { more: so(1), less: so(-1) };
};

describe('the lines of histories that an event brings', () => {
  it('are its own, and where a deadline was missed', () =>
    expect(linesOf(nobody, before)).toStrictEqual({ more: ['BYT 2025-09-01', 'BYT 2025-09-21'], less: [] }));

  it('go with a lateness that a report told late takes back', () => {
    const done = report('BYT', '2025-09-15', 'completed', '2025-09-15');
    const after = { ...before, lanes: lanesOf([given, done]), told: [...told, line('2025-09-15', 'reported', 'BYT')] };
    expect(linesOf(before, after)).toStrictEqual({ more: ['BYT 2025-09-15'], less: ['BYT 2025-09-21'] });
  });

  it('tell of the whole task once when a duty passes on, and of a lateness that is taken over not again', () => {
    const listed = { ...before, told: [...told, line('2025-10-10', 'listed', null)] };
    const lanes = lanesOf([given, passed('2025-10-01')]);
    const duties = { BYT: '2025-09-01', BTC: '2025-10-01' };
    const after = { lanes, duties, told: [...listed.told, ...away('2025-10-01')] };
    expect(linesOf(listed, after)).toStrictEqual({
      more: ['BTC 2025-10-01', 'BTC 2025-10-10', 'BYT 2025-10-01'],
      less: ['BYT 2025-10-10'],
    });
  });

  it('count a lateness as missed by who takes the duty over in time', () => {
    const lanes = lanesOf([given, passed('2025-09-10')]);
    const after = { lanes, duties: { BYT: '2025-09-01', BTC: '2025-09-10' }, told: [...told, ...away('2025-09-10')] };
    expect(linesOf(before, after)).toStrictEqual({
      more: ['BTC 2025-09-10', 'BTC 2025-09-21', 'BYT 2025-09-10'],
      less: ['BYT 2025-09-21'],
    });
  });
});
