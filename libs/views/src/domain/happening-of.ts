import type { Recorded } from '#libs/kernel';
import type { AssignmentEvent, TaskEvent } from '#libs/tasks/facts';
import type { Happening } from './happening.js';

export const happeningOf = (event: Recorded<TaskEvent | AssignmentEvent>): Happening => {
  const at = { sequence: event.sequence, on: event.metadata.effectiveOn };
  switch (event.type) {
    case 'TaskAssigned': {
      const { assignees, due } = event.data;
      return {
        kind: 'assigned',
        ...at,
        assignees,
        due: due.on,
        standing: due.kind === 'standing' || due.kind === 'recurring',
      };
    }
    case 'DeadlineExtended':
      return {
        kind: 'extended',
        ...at,
        agency: event.data.agency,
        to: event.data.to,
        by: event.data.kind,
      };
    case 'TaskWithdrawn':
      return { kind: 'withdrawn', ...at };
    case 'ProgressObserved':
      return { kind: 'said', ...at, agency: null, claim: event.data.claim, completion: event.data.completion };
    case 'StatusReported':
      return {
        kind: 'said',
        ...at,
        agency: event.data.agency,
        claim: event.data.claim,
        completion: event.data.completion,
      };
  }
};
