import {
  assign,
  assigned,
  extend,
  extended,
  given,
  observation,
  observe,
  observed,
  on,
  START,
  withdraw,
  withdrawn,
  type When,
} from './task.spec-kit.js';
import type { TaskListed } from './task.events.js';

const listing: TaskListed['data'] = {
  taskId: 't1',
  listing: observation.listing,
  due: { text: null, kind: 'none', on: null },
};
const list = (_change: object, when: When = {}) => ({
  ...{ kind: 'ListTask' as const, data: listing, effectiveOn: '2025-11-16', today: '2025-12-31' as string | null },
  ...when,
});
const deeds = [
  ['moving its deadline', extend, extended()],
  ['withdrawing it', withdraw, withdrawn],
  ['observing it', observe, observed],
  ['listing it', list, { type: 'TaskListed', data: listing }],
] as const;

describe('the day of a deed about a task', () => {
  it.each(deeds)('may lie long before its entry: %s', (_what, deed, fact) =>
    given(assigned())
      .when(deed({}, { effectiveOn: START }))
      .then(fact),
  );
  it.each(deeds)('is never after its entry: %s', (_what, deed) =>
    given(assigned())
      .when(deed({}, { effectiveOn: '2026-01-01' }))
      .thenRejected('task.day-in-future'),
  );
  it.each(deeds)('is never before the assignment: %s', (_what, deed) =>
    given(assigned())
      .when(deed({}, { effectiveOn: '2025-03-31' }))
      .thenRejected('task.day-before-assignment'),
  );
  it.each(deeds)('is a day of the calendar: %s', (_what, deed) =>
    given(assigned())
      .when(deed({}, { effectiveOn: '2025-10-32' }))
      .thenRejected('task.day-unreadable'),
  );
  it.each(deeds)('is taken as it is from a process: %s', (_what, deed, fact) =>
    given(on('2025-10-05', assigned()))
      .when(deed({}, { effectiveOn: '2025-10-01', today: null }))
      .then(fact),
  );
  it('is not in the future when a task is assigned', () => {
    given()
      .when(assign({}, { effectiveOn: '2025-12-31' }))
      .then(assigned());
    given()
      .when(assign({}, { effectiveOn: '2026-01-01' }))
      .thenRejected('task.day-in-future');
    given()
      .when(assign({}, { effectiveOn: '2026-01-01', today: null }))
      .then(assigned());
  });
});
