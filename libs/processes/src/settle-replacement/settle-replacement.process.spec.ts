import { givenProcess, recorded } from '#libs/testing';
import type { DirectiveReplaced } from '#libs/tasks/facts';
import { settleReplacement } from './settle-replacement.process.js';

const given = givenProcess(settleReplacement);
const decidedBy = { number: '64/QĐ-TTg', kind: 'Quyết định', signedOn: '2025-10-01' };
const by = { directiveId: 'd2', ...decidedBy };
const replaced = (openTasks: DirectiveReplaced['data']['openTasks'], reason: string | null = null) =>
  recorded<DirectiveReplaced>(
    { type: 'DirectiveReplaced', data: { directiveId: 'd1', by, openTasks, open: ['t1', 't2'], reason } },
    { effectiveOn: '2025-10-20' },
  );
const due = { effectiveOn: '2025-10-20', place: null };

describe('the open tasks of a directive that is replaced', () => {
  it('stay when that was stated', () => given(replaced('keep')).then());
  it('move to the new directive when that was stated', () =>
    given(replaced('move')).then(
      ['t1', 't2'].map((taskId) => ({
        ...{ kind: 'MoveTask' as const, ...due },
        data: { taskId, from: 'd1', to: by, decidedBy, reason: null },
      })),
    ));
  it.each([
    [null, 'Văn bản giao nhiệm vụ được thay thế bởi 64/QĐ-TTg'],
    ['Thu gọn đầu mối', 'Thu gọn đầu mối'],
  ])('are withdrawn when that was stated, because of %j', (stated, reason) =>
    given(replaced('withdraw', stated)).then(
      ['t1', 't2'].map((taskId) => ({
        ...{ kind: 'WithdrawTask' as const, ...due },
        data: { taskId, decidedBy, reason },
      })),
    ),
  );
});
