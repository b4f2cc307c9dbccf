import type { Recorded } from '#libs/kernel';
import { recurrenceOf, type TaskEvent } from '#libs/tasks/facts';
import { saidBy, type Entry } from './entry.js';
import type { Happening } from './happening.js';

/** What an event of a task means to its status; none for what only stands in the histories. */
export const happeningsOfTask = (event: Recorded<TaskEvent>): readonly Happening[] => {
  const at = { sequence: event.sequence, on: event.metadata.effectiveOn };
  switch (event.type) {
    case 'TaskAssigned': {
      const { assignees, due } = event.data;
      const standing = due.kind === 'standing' || due.kind === 'recurring';
      const recurrence = recurrenceOf(event.data);
      const recurs = recurrence === null ? {} : { recurrence };
      return [{ kind: 'assigned', ...at, assignees, due: due.on, standing, ...recurs }];
    }
    case 'LeadAdded':
    case 'LeadReleased':
      return [{ kind: 'lead', ...at, agency: event.data.agency, joins: event.type === 'LeadAdded' }];
    case 'DeadlineExtended':
      return [{ kind: 'extended', ...at, agency: event.data.agency, to: event.data.to, by: event.data.kind }];
    case 'TaskWithdrawn':
    case 'TaskSplit':
      return [{ kind: 'withdrawn', ...at }];
    case 'TaskAmended':
      return [{ kind: 'amended', ...at, agency: null, fields: event.data.changes.map(({ field }) => field) }];
    case 'ProgressObserved': {
      const { claim, completion } = event.data;
      return [{ kind: 'said', ...at, agency: null, claim, completion }];
    }
    case 'TaskListed':
    case 'LeadSucceeded':
      return [];
  }
};

/** The line that an event of a task leaves in the histories of the task and its agencies. */
export const entryOfTask = (event: TaskEvent): Entry => {
  const entry = { agency: null, searchKey: '' };
  switch (event.type) {
    case 'TaskAssigned':
      return { ...entry, kind: 'assigned', detail: { leadText: event.data.leadText, dueText: event.data.due.text } };
    case 'DeadlineExtended': {
      const { agency, from, to, kind, decidedBy, reason } = event.data;
      return { ...entry, agency, kind: 'extended', detail: { kind, from, to, decidedBy: decidedBy.number, reason } };
    }
    case 'LeadAdded':
    case 'LeadReleased': {
      const { agency, decidedBy, reason } = event.data;
      const kind = event.type === 'LeadAdded' ? 'lead-added' : 'lead-released';
      return { ...entry, agency, kind, detail: { decidedBy: decidedBy.number, reason } };
    }
    case 'TaskWithdrawn': {
      const { decidedBy, reason } = event.data;
      return { ...entry, kind: 'withdrawn', detail: { decidedBy: decidedBy.number, reason } };
    }
    case 'TaskAmended': {
      const { changes, decidedBy, reason } = event.data;
      return { ...entry, kind: 'amended', detail: { changes, decidedBy: decidedBy.number, reason } };
    }
    case 'TaskSplit': {
      const { into, decidedBy, reason } = event.data;
      return { ...entry, kind: 'split', detail: { parts: into.length, decidedBy: decidedBy.number, reason } };
    }
    case 'ProgressObserved':
      return { ...entry, ...saidBy(event.data.observer, event.data.label, event.data), kind: 'observed' };
    case 'TaskListed': {
      const { listing, due } = event.data;
      return { ...entry, kind: 'listed', detail: { by: listing.notice, dueText: due.text, dueOn: due.on } };
    }
    case 'LeadSucceeded':
      return { ...entry, agency: event.data.successor, kind: 'received', detail: { from: event.data.agency } };
  }
};
