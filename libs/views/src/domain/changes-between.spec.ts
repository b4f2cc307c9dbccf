import { assigned, extended, report } from './lanes.spec-kit.js';
import { lanesOf } from './lanes.js';
import { changesBetween, type CountedTask } from './changes-between.js';

const missing = [{ from: '2025-09-01', missing: ['product' as const] }];
const given = assigned({ on: '2025-09-01', due: '2025-10-31' });
const assignedLine = { on: '2025-09-01', kind: 'assigned' as const, agency: null, from: null };
const lines = { told: [assignedLine], duties: { BYT: '2025-09-01' } };
const task: CountedTask = { lanes: lanesOf([given]), missing, ...lines };

describe('what an event changes on the counters', () => {
  it('is all that the task counts for, when it is assigned', () =>
    expect(changesBetween({ lanes: [], missing: [], told: [], duties: {} }, task)).toStrictEqual({
      '2025-09-01': { 'a:BYT': 1, 'h:BYT': 1, 'm:product': 1, 's:not-started': 1 },
      '2025-11-01': { 'h:BYT': 1, 'n:product': 1, 'o:BYT': 1, 's:not-started': -1, 's:overdue': 1 },
    }));

  it('is nothing on days on which nothing changes', () =>
    expect(
      changesBetween(task, { lanes: lanesOf([given, extended('2025-10-01', '2025-11-30')]), missing, ...lines }),
    ).toStrictEqual({
      '2025-11-01': { 'h:BYT': -1, 'n:product': -1, 'o:BYT': -1, 's:not-started': 1, 's:overdue': -1 },
      '2025-12-01': { 'h:BYT': 1, 'n:product': 1, 'o:BYT': 1, 's:not-started': -1, 's:overdue': 1 },
    }));

  it('is nothing at all when the task stands as before in all that is counted', () => {
    const lanes = lanesOf([given, report('BYT', '2025-11-05', 'in-progress')]);
    const again = lanesOf([given, report('BYT', '2025-11-05', 'in-progress'), report('BYT', '2025-11-06', null)]);
    expect(changesBetween({ lanes, missing, ...lines }, { lanes: again, missing, ...lines })).toBeNull();
  });

  it('is a line in the history of who is told of, and of everybody when it is the whole task', () => {
    const two = { ...task, duties: { BYT: '2025-09-01', BTC: '2025-09-01' } };
    const own = { on: '2025-09-08', kind: 'reminded' as const, agency: 'BTC', from: null };
    const whole = { ...own, kind: 'listed' as const, agency: null };
    expect(changesBetween(two, { ...two, told: [assignedLine, own] })).toStrictEqual({ '2025-09-08': { 'h:BTC': 1 } });
    expect(changesBetween(two, { ...two, told: [assignedLine, whole] })).toStrictEqual({
      '2025-09-08': { 'h:BTC': 1, 'h:BYT': 1 },
    });
  });

  it('is what lacks on the days on which it is late, when a product is named later', () => {
    const named = [...missing, { from: '2025-12-01', missing: [] }];
    expect(changesBetween(task, { ...task, missing: named })).toStrictEqual({
      '2025-12-01': { 'm:product': -1, 'n:product': -1 },
    });
  });
});
