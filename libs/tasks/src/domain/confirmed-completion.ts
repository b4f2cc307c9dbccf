import type { Day, Recorded } from '#libs/kernel';
import { evolveAssignment, untouchedAssignment } from './assignment.js';
import type { AssignmentEvent } from './assignment.events.js';
import { courseOn, isConfirmed } from './course.js';

/** When the work was done and when that was confirmed; null while it is not. `own` are the events of one assignment. */
export const confirmedCompletion = (
  own: readonly Recorded<AssignmentEvent>[],
): Readonly<{ on: Day; confirmedOn: Day }> | null => {
  const course = courseOn(own.reduce(evolveAssignment, untouchedAssignment), null);
  if (!isConfirmed(course) || course.verdict === null) return null;
  const said = own.filter(
    (event) =>
      (event.type === 'StatusReported' && event.revision === course.report) ||
      (event.type === 'StatusReportCorrected' && event.data.report === course.report),
  );
  const last = said.toSorted((one, other) => (one.metadata.effectiveOn < other.metadata.effectiveOn ? -1 : 1)).at(-1);
  if (last?.type !== 'StatusReported' && last?.type !== 'StatusReportCorrected') return null;
  return { on: last.data.completion?.on ?? last.metadata.effectiveOn, confirmedOn: course.verdict.on };
};
