import fc from 'fast-check';
import { inEffectiveOrder, type Happening } from './happening.js';
import { knownAfter } from './known-after.js';

const happening = fc.record({
  on: fc.constantFrom('2025-09-01', '2025-09-02', '2025-09-03'),
  kind: fc.constantFrom('said', 'withdrawn'),
  agency: fc.option(fc.constant('BYT')),
});

describe('what is known of a task', () => {
  it('stays in effective order, in whatever order it became known', () =>
    fc.assert(
      fc.property(fc.array(happening), (told) => {
        const happenings = told.map((one, sequence) => ({ ...one, sequence }) as unknown as Happening);
        expect(happenings.reduce(knownAfter, [])).toStrictEqual(happenings.toSorted(inEffectiveOrder));
      }),
    ));
});
