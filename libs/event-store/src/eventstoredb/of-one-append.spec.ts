import { ofOneAppend, type Stamped } from './of-one-append.js';

const first: Stamped = { stream: 'task-1', revision: '9', append: 'one', instant: '2025-11-30T16:59:59.999Z' };
const next: Stamped = { ...first, revision: '10', instant: '2025-11-30T17:00:00.000Z' };

describe('an event that the store has stamped by itself', () => {
  it('bears the instant of its append', () =>
    expect(ofOneAppend(first, next)).toStrictEqual({ ...next, instant: first.instant }));

  it.each<[string, Stamped | null, Stamped]>([
    ['it is the first of all', null, next],
    ['another command wrote it', first, { ...next, append: 'other' }],
    ['it lies in another stream', first, { ...next, stream: 'task-2' }],
    ['it does not follow upon the one before', first, { ...next, revision: '11' }],
    ['it keeps the instant of another log', { ...first, append: null }, { ...next, append: null }],
  ])('keeps its own when %s', (_, before, event) => expect(ofOneAppend(before, event)).toBe(event));
});
