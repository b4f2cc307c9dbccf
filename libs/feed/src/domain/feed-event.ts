import { agencyEventTypes, agencyGroupEventTypes, type AgencyEvent, type AgencyGroupEvent } from '#libs/agencies/facts';
import { attachmentEventTypes, type AttachmentEvent } from '#libs/evidence/facts';
import { documentEventTypes, type DocumentEvent } from '#libs/intake/facts';
import {
  assignmentEventTypes,
  directiveEventTypes,
  taskEventTypes,
  type AssignmentEvent,
  type DirectiveEvent,
  type TaskEvent,
} from '#libs/tasks/facts';

/** Every event that there is. */
export type FeedEvent =
  AgencyEvent | AgencyGroupEvent | DirectiveEvent | TaskEvent | AssignmentEvent | AttachmentEvent | DocumentEvent;

const known: Readonly<Record<FeedEvent['type'], true>> = {
  ...agencyEventTypes,
  ...agencyGroupEventTypes,
  ...directiveEventTypes,
  ...taskEventTypes,
  ...assignmentEventTypes,
  ...attachmentEventTypes,
  ...documentEventTypes,
};

export const feedEventTypes: readonly string[] = Object.keys(known).sort();
