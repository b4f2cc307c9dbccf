import { dutiesAfter } from './duties-after.js';
import { laneChanges } from './lane-changes.js';
import { lanesOf } from './lanes.js';
import { assigned } from './lanes.spec-kit.js';

const lanes = lanesOf([assigned({ on: '2025-09-10', assignees: ['BYT', 'BTC'] })]);
const { come } = laneChanges([], lanes);

describe('who was ever believed to answer for a task', () => {
  it('is everybody who has a lane, and not the task itself', () =>
    expect(dutiesAfter({}, { gone: [], come })).toStrictEqual({ BYT: '2025-09-10', BTC: '2025-09-10' }));

  it('answers from the earliest day that was ever believed', () =>
    expect(dutiesAfter({ BYT: '2025-09-12', BTC: '2025-09-01' }, { gone: [], come })).toStrictEqual({
      BYT: '2025-09-10',
      BTC: '2025-09-01',
    }));

  it('is told by the same object when nothing is new', () => {
    const duties = { BYT: '2025-09-10', BTC: '2025-09-10', BCA: '2025-09-10' };
    expect(dutiesAfter(duties, { gone: come, come })).toBe(duties);
  });
});
