import fc from 'fast-check';
import { dueOn, type DeadlineExtended, type TaskEvent } from '#libs/tasks/facts';
import { recorded } from '#libs/testing';
import { dueCounting } from './due-counting.js';
import { happeningsOf } from './meaning-of.js';

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-11-${String(date).padStart(2, '0')}`);
const citation = { number: '1/QĐ-TTg', kind: null, signedOn: null };
const extension = fc.record({
  to: day,
  kind: fc.constantFrom('extended' as const, 'amended' as const, 'remedial' as const),
});

describe('the due date that counts', () => {
  it('is the one by which the domain of tasks decides', () => {
    fc.assert(
      fc.property(fc.option(day), fc.array(extension, { maxLength: 6 }), (on, moves) => {
        const assigned = {
          type: 'TaskAssigned' as const,
          data: {
            ...{
              taskId: 't',
              directiveId: 'd',
              directive: citation,
              clause: null,
              title: 't',
              field: null,
              leadText: '',
            },
            ...{ leads: [], unresolvedLeads: [], assignees: ['BYT'], coordinators: [], product: null, approver: null },
            due: { text: null, kind: on === null ? ('none' as const) : ('day' as const), on },
            listing: null,
          },
        };
        const extended = moves.map(({ to, kind }): DeadlineExtended => ({
          type: 'DeadlineExtended',
          data: { taskId: 't', agency: null, from: null, to, kind, decidedBy: citation, reason: null },
        }));
        const events: readonly TaskEvent[] = [assigned, ...extended];
        const [first, ...rest] = events.flatMap((event, sequence) => happeningsOf(recorded(event, { sequence })));
        if (first?.kind !== 'assigned') throw new Error('the first happening is the assignment');
        const domain = dueOn(events, 'BYT');
        expect(dueCounting(first, rest)).toStrictEqual({ dueOn: domain.dueOn, remedialDueOn: domain.remedialOn });
      }),
    );
  });
});
