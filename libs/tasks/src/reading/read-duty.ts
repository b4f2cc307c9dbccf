import type { Streams } from '#libs/event-store';
import type { Day, Recorded } from '#libs/kernel';
import { evolveAssignment, untouchedAssignment } from '../domain/assignment.js';
import type { AssignmentEvent } from '../domain/assignment.events.js';
import type { Citation } from '../domain/citation.js';
import { courseOn, standsComplete } from '../domain/course.js';
import { dutyOf, type Duty } from '../domain/duty.js';
import { holderOf } from '../domain/holder-of.js';
import { predecessorsOf } from '../domain/predecessors-of.js';
import { assignmentStream, taskStream } from '../domain/streams.js';
import type { TaskEvent } from '../domain/task.events.js';

export type DutyAsked = Readonly<{ taskId: string; agency: string; effectiveOn: Day; completedOn?: Day | null }>;

/** Who laid a duty on: the directive, and for a sub-task the agency that gave it to its units, or whom its duty passed on to. */
export type LaidOn = Readonly<{ directive: Citation | null; givenBy: string | null }>;

/** The duty of an agency by the streams of its task and its assignment, and who laid it on. Reads only. */
export const readDuty = async (
  events: Pick<Streams, 'readStream'>,
  { taskId, agency, effectiveOn, completedOn = null }: DutyAsked,
): Promise<Readonly<{ duty: Duty }> & LaidOn> => {
  const taskOf = async (id: string): Promise<readonly Recorded<TaskEvent>[]> =>
    (await events.readStream(taskStream(id))) as readonly Recorded<TaskEvent>[];
  const streamOf = async (code: string): Promise<readonly Recorded<AssignmentEvent>[]> =>
    (await events.readStream(assignmentStream(taskId, code))) as readonly Recorded<AssignmentEvent>[];
  const [task, own] = await Promise.all([taskOf(taskId), streamOf(agency)]);
  const earlier = await Promise.all(predecessorsOf(task, agency).map(streamOf));
  const granted = [own, ...earlier].flat().filter((event) => event.type === 'ExtensionGranted');
  const duty = dutyOf(task, agency, { effectiveOn, completedOn }, granted);
  const isKept =
    duty.recurrence === undefined && own.length === 0 && earlier.some((stream) => isComplete(stream, effectiveOn));
  const assigned = task.find((event) => event.type === 'TaskAssigned')?.data;
  const parent = assigned?.parent;
  return {
    duty: isKept ? { ...duty, assigned: false } : duty,
    directive: assigned?.directive ?? null,
    givenBy: parent === undefined ? null : holderOf(effectiveOn, await taskOf(parent.taskId), parent.agency),
  };
};

/** Entered late, a completion from before the transfer keeps the duty with who did the work, unless the successor took it up. */
const isComplete = (stream: readonly Recorded<AssignmentEvent>[], day: Day): boolean =>
  standsComplete(courseOn(stream.reduce(evolveAssignment, untouchedAssignment), day));
