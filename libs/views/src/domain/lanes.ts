import { inEffectiveOrder, type Happening } from './happening.js';
import type { Lane } from './lane.js';
import { afterTransfers } from './after-transfers.js';
import { assignmentLane } from './assignment-lane.js';
import { startOf } from './concerning.js';
import { taskLane } from './task-lane.js';

export type { Lane, Piece } from './lane.js';

/** The task's lane comes first. A task that names nobody who could be found stands as if it had one assignment of nobody. */
export const lanesOf = (happenings: readonly Happening[]): readonly Lane[] => {
  const assigned = happenings.find((happening) => happening.kind === 'assigned');
  if (assigned === undefined) return [];
  const known = happenings.toSorted(inEffectiveOrder);
  const nobody = assignmentLane(assigned, known, [], assigned.on);
  const own = new Set(known.map((one) => ('agency' in one ? one.agency : null)));
  const leads = known.flatMap((one) => (one.kind === 'lead' ? [one.agency] : []));
  const answering = [...new Set([...assigned.assignees, ...leads])].map((agency) =>
    own.has(agency)
      ? assignmentLane(assigned, known, [agency], startOf(assigned, known, agency))
      : { ...nobody, agency },
  );
  const assignments = afterTransfers(answering, known, (on, agencies) =>
    assignmentLane(
      assigned,
      known.filter((one) => one.kind !== 'lead' || one.on >= on),
      agencies,
      on,
      agencies
        .slice(1)
        .map((agency) => startOf(assigned, known, agency))
        .sort()[0] ?? on,
    ),
  );
  return [taskLane(assigned, known, assignments, nobody), ...assignments];
};
