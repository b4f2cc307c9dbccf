import { ofOneAppend, type Stamped } from './of-one-append.js';

const first: Stamped = { stream: 'task-1', revision: '9', appends: ['one'], instant: '2025-11-30T16:59:59.999Z' };
const next: Stamped = { ...first, revision: '10', instant: '2025-11-30T17:00:00.000Z' };

describe('an event that the store has stamped by itself', () => {
  it('bears the instant of its append', () =>
    expect(ofOneAppend(first, next)).toStrictEqual({ ...next, instant: first.instant }));

  it('is of the append that the ledger was left in the middle of, whichever of its last events began it', () =>
    expect(ofOneAppend({ ...first, appends: ['earlier', 'one'] }, next).instant).toBe(first.instant));

  it.each<[string, Stamped | null, Stamped]>([
    ['it is the first of all', null, next],
    ['it came with another append', first, { ...next, appends: ['other'] }],
    ['it lies in another stream', first, { ...next, stream: 'task-2' }],
    ['it does not follow upon the one before', first, { ...next, revision: '11' }],
    ['it keeps the instant of another log', first, { ...next, appends: [] }],
  ])('keeps its own when %s', (_, before, event) => expect(ofOneAppend(before, event)).toBe(event));
});
