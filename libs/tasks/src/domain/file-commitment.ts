import { isDay, type Fault } from '#libs/kernel';
import { actedOnFaults, type ActedOn } from './acted-on.js';
import type { Assignment } from './assignment.js';
import type { AssignmentEvent, CommitmentFiled } from './assignment.events.js';
import { assignmentFault } from './assignment.rejections.js';
import { courseOn, isConfirmed } from './course.js';
import type { Duty } from './duty.js';
import { committing } from './letters.js';
import { refuse } from './refuse.js';
import { REASON_LIMIT, tooLong } from './text-faults.js';

export type FileCommitment = Readonly<{ kind: 'FileCommitment'; data: CommitmentFiled['data']; duty: Duty }> & ActedOn;

/** A promise never moves the due day, so it may lie on either side of it. */
export const fileCommitment = (command: FileCommitment, assignment: Assignment): readonly AssignmentEvent[] => {
  const { data, duty, effectiveOn } = command;
  const { taskId, agency, promisedOn, document, note } = data;
  if (assignment.letters.includes(committing(data, effectiveOn))) return [];
  refuse([
    ...actedOnFaults(command, duty, assignment),
    ...promiseFaults(promisedOn, effectiveOn),
    ...(document.number.trim() === '' ? [assignmentFault('assignment.commitment-number-missing', 'document')] : []),
    ...tooLong(document.number, 200, 'document.number'),
    ...tooLong(document.kind, 200, 'document.kind'),
    ...(document.signedOn !== null && !isDay(document.signedOn)
      ? [assignmentFault('assignment.day-unreadable', 'document.signedOn')]
      : []),
    ...tooLong(note, REASON_LIMIT, 'note'),
    ...(duty.recurrence === undefined && isConfirmed(courseOn(assignment, effectiveOn))
      ? [assignmentFault('assignment.confirmed', 'effectiveOn')]
      : []),
  ]);
  return [{ type: 'CommitmentFiled', data: { taskId, agency, promisedOn, document, note } }];
};

const promiseFaults = (promisedOn: string, effectiveOn: string): readonly Fault[] => {
  if (!isDay(promisedOn)) return [assignmentFault('assignment.day-unreadable', 'promisedOn')];
  return promisedOn < effectiveOn ? [assignmentFault('assignment.promise-in-past', 'promisedOn')] : [];
};
