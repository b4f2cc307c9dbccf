import { actedOnFaults, type ActedOn } from './acted-on.js';
import type { Assignment } from './assignment.js';
import type { AssignmentEvent, ReminderSent } from './assignment.events.js';
import { assignmentFault } from './assignment.rejections.js';
import type { Duty } from './duty.js';
import { reminding } from './letters.js';
import { refuse } from './refuse.js';
import { REASON_LIMIT, tooLong } from './text-faults.js';

export type SendReminder = Readonly<{ kind: 'SendReminder'; data: ReminderSent['data']; duty: Duty }> & ActedOn;

export const sendReminder = (command: SendReminder, assignment: Assignment): readonly AssignmentEvent[] => {
  const { data, duty, effectiveOn } = command;
  const { taskId, agency, text, sender } = data;
  if (assignment.letters.includes(reminding(data, effectiveOn))) return [];
  refuse([
    ...actedOnFaults(command, duty, assignment),
    ...(text.trim() === '' ? [assignmentFault('assignment.reminder-empty', 'text')] : []),
    ...tooLong(text, REASON_LIMIT, 'text'),
    ...(sender.trim() === '' ? [assignmentFault('assignment.sender-missing', 'sender')] : []),
    ...tooLong(sender, 200, 'sender'),
  ]);
  return [{ type: 'ReminderSent', data: { taskId, agency, text, sender } }];
};
