import { assigned, decidedBy, given, on, withdrawn } from './task.spec-kit.js';
import type { LeadAdded, LeadReleased } from './task.events.js';

type Data = LeadAdded['data'];
type Entry = Partial<{ effectiveOn: string; today: string | null }>;
const deed =
  <Kind extends 'AddLead' | 'ReleaseLead'>(kind: Kind, agency: string) =>
  (change: Partial<Data> = {}, entry: Entry = {}) => ({
    kind,
    ...{ data: { taskId: 't1', agency, decidedBy, reason: null, ...change }, effectiveOn: '2025-10-20' },
    today: '2025-12-31',
    ...entry,
  });
const add = deed('AddLead', 'BXD');
const release = deed('ReleaseLead', 'BYT');
const added = (change: Partial<Data> = {}): LeadAdded => ({ type: 'LeadAdded', data: add(change).data });
const released = (change: Partial<Data> = {}): LeadReleased => ({ type: 'LeadReleased', data: release(change).data });
const alone = assigned({ assignees: ['BYT'] });

describe('adding a lead', () => {
  it('lays a sub-task on units of the agency alone that gave it', () => {
    const below = assigned({ assignees: ['BTC/CNTT'], parent: { taskId: 't0', agency: 'BTC' } });
    given(below)
      .when(add({ agency: 'BYT' }))
      .thenRejected('task.unit-not-of-agency');
    given(below)
      .when(add({ agency: 'BTC/NSNN' }))
      .then(added({ agency: 'BTC/NSNN' }));
  });
  it('happens, with the document that decided it', () => given(assigned()).when(add()).then(added()));
  it('gives a task its first lead when nobody could be resolved', () =>
    given(assigned({ assignees: [] }))
      .when(add())
      .then(added()));
  it('brings back one that was released', () =>
    given(assigned(), on('2025-09-01', released()))
      .when(add({ agency: 'BYT' }))
      .then(added({ agency: 'BYT' })));
  it('may take effect before an addition that was entered earlier', () =>
    given(assigned(), on('2025-11-01', added())).when(add()).then(added()));
  it('is silent when the same document added it that day', () =>
    given(assigned(), on('2025-10-20', added()))
      .when(add({ decidedBy: { ...decidedBy, kind: null } }))
      .thenNothing());
  it('is refused for one that leads already', () => {
    given(assigned())
      .when(add({ agency: 'T01' }))
      .thenRejected('task.agency-is-lead');
    given(assigned(), on('2025-10-19', added())).when(add()).thenRejected('task.agency-is-lead');
  });
  it('is refused without a code', () =>
    given(assigned())
      .when(add({ agency: ' ' }))
      .thenRejected('task.agency-missing'));
});

describe('releasing a lead', () => {
  it('happens, with the document that decided it', () => given(assigned()).when(release()).then(released()));
  it('may take effect before the task was withdrawn', () =>
    given(assigned(), on('2025-12-01', withdrawn)).when(release()).then(released()));
  it('is refused on a day before the duty passed on: what is meant is the successor', () => {
    const passed = on('2025-11-01', { type: 'LeadSucceeded', data: { taskId: 't1', agency: 'BYT', successor: 'BTC' } });
    given(assigned(), passed).when(release()).thenRejected('task.agency-not-lead');
  });
  it('is silent when the same document released it that day', () =>
    given(assigned(), on('2025-10-20', released())).when(release()).thenNothing());
  it('is refused for an agency that is no lead on that day', () => {
    given(assigned())
      .when(release({ agency: 'BTC' }))
      .thenRejected('task.agency-not-lead');
    given(assigned(), on('2025-10-21', added()))
      .when(release({ agency: 'BXD' }))
      .thenRejected('task.agency-not-lead');
    given(assigned(), on('2025-10-01', released())).when(release()).thenRejected('task.agency-not-lead');
  });
  it('is refused for the last one', () => {
    given(alone).when(release()).thenRejected('task.last-lead');
    given(alone, on('2025-10-21', added())).when(release()).thenRejected('task.last-lead');
    given(alone, on('2025-10-20', added())).when(release()).then(released());
  });
  it('is refused when nobody would be left after a release of a later day', () =>
    given(assigned({ assignees: ['BYT', 'BXD'] }), on('2025-11-01', released({ agency: 'BXD' })))
      .when(release())
      .thenRejected('task.last-lead'));
});

describe.each([
  ['adding', add],
  ['releasing', release],
] as const)('%s a lead', (_what, change) => {
  it('is refused for an unknown task', () => given().when(change()).thenRejected('task.unknown'));
  it('is refused from the day of withdrawal on', () =>
    given(assigned(), on('2025-10-20', withdrawn)).when(change()).thenRejected('task.withdrawn'));
  it('is refused without a deciding document', () =>
    given(assigned())
      .when(change({ decidedBy: { ...decidedBy, number: ' ' } }))
      .thenRejected('task.decision-missing'));
  it('is refused with a reason that is too long', () =>
    given(assigned())
      .when(change({ reason: 'x'.repeat(5_001) }))
      .thenRejected('task.text-too-long'));
  it.each([
    ['task.day-in-future', '2026-01-01'],
    ['task.day-before-assignment', '2025-03-31'],
    ['task.day-unreadable', 'hôm nay'],
  ])('is refused with %s on %s', (code, effectiveOn) =>
    given(assigned()).when(change({}, { effectiveOn })).thenRejected(code),
  );
});
