import fc from 'fast-check';
import { plusDays } from '#libs/kernel';
import { addChange, totalOf, type Changes, type ChangeSum } from './changes.js';
import { changesBetween, type CountedTask } from './changes-between.js';
import { laneChanges, type LaneChanges, type LanePiece } from './lane-changes.js';
import { assigned, extended, report } from './lanes.spec-kit.js';
import { lanesOf, type Lane } from './lanes.js';

const START = '2025-09-10';
const day = fc.integer({ min: 0, max: 60 }).map((days) => plusDays(START, days));
const happening = fc.oneof(
  fc
    .tuple(fc.constantFrom('BYT', 'BTC'), day, fc.constantFrom('completed' as const, 'in-progress' as const, null))
    .map(([agency, on, claim]) => report(agency, on, claim)),
  fc.tuple(day, day).map(([on, to]) => extended(on, to)),
);
const lanes = fc
  .tuple(fc.subarray(['BYT', 'BTC'], { minLength: 1 }), day, fc.array(happening, { maxLength: 6 }))
  .map(([assignees, due, rest]) =>
    lanesOf([assigned({ on: START, due, assignees }), ...rest].map((one, sequence) => ({ ...one, sequence }))),
  );
const missing = fc
  .array(fc.subarray(['product' as const, 'time' as const]), { maxLength: 2 })
  .map((steps) => steps.map((some, index) => ({ from: plusDays(START, 20 * index), missing: some })));

const lines = { told: [], duties: {} };

const piecesOf = (all: readonly Lane[]): readonly LanePiece[] =>
  all.flatMap(({ agency, pieces }) => pieces.map((piece) => ({ agency, piece })));
const inOrder = (pieces: readonly LanePiece[]): readonly string[] => pieces.map((one) => JSON.stringify(one)).sort();

/** Everything goes and everything comes, the slow way. */
const anew = (before: CountedTask, after: CountedTask): LaneChanges => ({
  gone: piecesOf(before.lanes),
  come: piecesOf(after.lanes),
});

const summed = (...all: readonly (Changes | null)[]): Changes | null => {
  const sum: ChangeSum = new Map();
  for (const changes of all) {
    for (const [on, counters] of Object.entries(changes ?? {})) {
      for (const [counter, by] of Object.entries(counters)) addChange(sum, on, counter, by);
    }
  }
  return totalOf(sum);
};

describe('what lanes differ in', () => {
  it('makes those before into those after, and names no piece that stands in both', () =>
    fc.assert(
      fc.property(lanes, lanes, (before, after) => {
        const { gone, come } = laneChanges(before, after);
        const kept = inOrder(piecesOf(before)).filter((one) => !inOrder(gone).includes(one));
        expect([...kept, ...inOrder(come)].sort()).toStrictEqual(inOrder(piecesOf(after)));
        expect(inOrder(come).filter((one) => inOrder(gone).includes(one))).toStrictEqual([]);
      }),
    ));

  it('counts as counting everything anew does, and adds up from one event to the next', () =>
    fc.assert(
      fc.property(lanes, lanes, lanes, missing, missing, (one, two, three, first, second) => {
        const [a, b, c] = [
          { lanes: one, missing: first, ...lines },
          { lanes: two, missing: first, ...lines },
          { lanes: three, missing: second, ...lines },
        ];
        expect(changesBetween(a, b)).toStrictEqual(changesBetween(a, b, anew(a, b)));
        expect(changesBetween(b, c)).toStrictEqual(changesBetween(b, c, anew(b, c)));
        expect(summed(changesBetween(a, b), changesBetween(b, c))).toStrictEqual(changesBetween(a, c));
      }),
    ));
});
