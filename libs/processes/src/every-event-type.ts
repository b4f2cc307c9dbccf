import { agencyEventTypes, agencyGroupEventTypes } from '#libs/agencies/facts';
import { attachmentEventTypes } from '#libs/evidence/facts';
import { documentEventTypes } from '#libs/intake/facts';
import { assignmentEventTypes, directiveEventTypes, taskEventTypes } from '#libs/tasks/facts';

/** Every event type that the program was made with, by its wire name: whoever meets another one was made before it. */
export const everyEventType: Readonly<Record<string, true>> = {
  ...agencyEventTypes,
  ...agencyGroupEventTypes,
  ...directiveEventTypes,
  ...taskEventTypes,
  ...assignmentEventTypes,
  ...attachmentEventTypes,
  ...documentEventTypes,
};
