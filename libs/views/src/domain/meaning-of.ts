import type { AttachmentEvent } from '#libs/evidence/facts';
import type { Recorded } from '#libs/kernel';
import { assignmentEventTypes, type AssignmentEvent, type TaskEvent } from '#libs/tasks/facts';
import { entryOfAssignment, happeningsOfAssignment } from './meaning-of-assignment.js';
import { entryOfTask, happeningsOfTask } from './meaning-of-task.js';
import type { Entry } from './entry.js';
import { searchKey } from '#libs/vietnamese';
import type { Happening } from './happening.js';

/** All that these read models know of single event types is in the two files called here: a new one is a case in each function of one of them. */
export type TimelineEvent = TaskEvent | AssignmentEvent | AttachmentEvent;

export { entryKinds, type Entry, type EntryKind } from './entry.js';

/** What an event means to the status of its task; none for what only stands in the histories. */
export const happeningsOf = (event: Recorded<TimelineEvent>): readonly Happening[] =>
  event.type === 'AttachmentAdded'
    ? []
    : isOfAssignment(event)
      ? happeningsOfAssignment(event)
      : happeningsOfTask(event);

/** The line that an event leaves in the histories of its task and agencies. */
export const entryOf = (event: TimelineEvent): Entry => {
  if (event.type !== 'AttachmentAdded') return isOfAssignment(event) ? entryOfAssignment(event) : entryOfTask(event);
  const { agency, name, mediaType, size, sha256 } = event.data;
  return { agency, kind: 'attached', detail: { name, mediaType, size, sha256 }, searchKey: searchKey(name) };
};

const isOfAssignment = <Event extends TaskEvent | AssignmentEvent>(
  event: Event,
): event is Extract<Event, AssignmentEvent> => event.type in assignmentEventTypes;
