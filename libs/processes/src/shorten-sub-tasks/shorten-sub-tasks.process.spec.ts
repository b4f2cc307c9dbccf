import type { Recorded } from '#libs/kernel';
import { givenProcess, recorded } from '#libs/testing';
import type { AssignmentEvent, TaskEvent } from '#libs/tasks/facts';
import { shortenSubTasks } from './shorten-sub-tasks.process.js';

type FamilyEvent = TaskEvent | AssignmentEvent;

const decidedBy = { number: '5/NQ-CP', kind: null, signedOn: null };
let sequence = 0;
const at = (event: FamilyEvent, effectiveOn: string): Recorded<FamilyEvent> =>
  recorded(event, { effectiveOn, sequence: (sequence += 1) });
const subTask = (taskId: string, agency: string, on: string | null, effectiveOn = '2025-09-01') =>
  at(
    {
      type: 'TaskAssigned',
      data: {
        ...{ taskId, directiveId: 'd', directive: decidedBy, clause: null, title: taskId, field: null },
        ...{ leadText: '', leads: [], unresolvedLeads: [], coordinators: [], product: null, approver: null },
        ...{ assignees: [`${agency}/X`], due: { text: null, kind: on === null ? 'none' : 'day', on }, listing: null },
        parent: { taskId: 't0', agency },
      },
    },
    effectiveOn,
  );
const moved = (to: string, agency: string | null = null, kind: 'amended' | 'extended' | 'remedial' = 'amended') =>
  at(
    { type: 'DeadlineExtended', data: { taskId: 't0', agency, from: '2025-12-31', to, kind, decidedBy, reason: null } },
    '2025-10-01',
  );
const granted = (taskId: string, agency: string, to: string) =>
  at(
    {
      type: 'ExtensionGranted',
      data: { taskId, agency, request: 0, from: null, asked: to, to, decidedBy, note: null },
    },
    '2025-09-20',
  );
const given = (...history: Recorded<FamilyEvent>[]) => givenProcess(shortenSubTasks)(...history);
const shortened = (taskId: string, effectiveOn = '2025-10-01') => ({
  ...{ kind: 'ShortenSubTask' as const, effectiveOn, place: null },
  data: { taskId, to: '2025-10-31', decidedBy, reason: 'Thời hạn của nhiệm vụ cấp trên được rút ngắn' },
});

describe('when the time of an assignment is cut', () => {
  const early = subTask('a', 'BTC', '2025-10-31');
  const late = subTask('b', 'BTC', '2025-11-30');

  it('the sub-tasks that would end after it are cut to it, and no others', () =>
    given(early, late, subTask('c', 'BTC', null), moved('2025-10-31')).then([shortened('b')]));
  it('so is one whose unit was granted more', () =>
    given(early, granted('a', 'BTC/X', '2025-11-10'), moved('2025-10-31')).then([shortened('a')]));
  it('for one lead alone, only those of that agency are', () =>
    given(late, subTask('d', 'BYT', '2025-11-30'), moved('2025-10-31', 'BYT')).then([shortened('d')]));
  it('one that was given on later is cut from its own day', () =>
    given(subTask('e', 'BTC', '2025-11-30', '2025-10-05'), moved('2025-10-31')).then([shortened('e', '2025-10-05')]));
  it.each(['extended', 'remedial'] as const)('not when it is %s', (kind) =>
    given(late, moved('2025-10-31', null, kind)).then(),
  );
});
