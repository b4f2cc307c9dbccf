import type { Day } from '#libs/kernel';
import { assignmentLane } from './assignment-lane.js';
import { startOf } from './concerning.js';
import type { Happening } from './happening.js';
import type { Lane } from './lane.js';
import { lanesOf } from './lanes.js';
import { isSame } from './same-standing.js';
import { taskLaneSince } from './task-lane.js';

/**
 * `lanesOf` for `known`, which is in effective order and, without `last`, folds to `before`: what one agency says, or is told
 * of its own duty, touches its lane, and the task's from the first day on which either says something else. All others are
 * the same objects as before.
 */
export const lanesAfter = (before: readonly Lane[], known: readonly Happening[], last: Happening): readonly Lane[] => {
  const [assigned, task] = [known.find((happening) => happening.kind === 'assigned'), before[0]];
  if (assigned === undefined || task === undefined) return lanesOf(known);
  const agency = last.kind === 'lead' || !('agency' in last) ? null : last.agency;
  const at = agency === null ? -1 : before.findIndex((lane) => lane.agency === agency);
  const old = before[at];
  if (agency === null || old === undefined) return lanesOf(known);
  if (known.some(({ kind }) => kind === 'transferred')) return lanesOf(known);
  const own = assignmentLane(assigned, known, [agency], startOf(assigned, known, agency));
  const changed = firstChange(old, own);
  const since = last.kind === 'said' && (changed === null || last.on < changed) ? last.on : changed;
  if (since === null) return before;
  const assignments = before.slice(1);
  if (changed !== null) assignments[at - 1] = own;
  const nobody = assigned.assignees.length > 0 ? null : assignmentLane(assigned, known, [], assigned.on);
  return [taskLaneSince(since, task, known, assignments, nobody), ...assignments];
};

/** Null: they are equal. */
const firstChange = (one: Lane, other: Lane): Day | null => {
  const most = Math.max(one.pieces.length, other.pieces.length);
  for (let index = 0; index < most; index += 1) {
    const [mine, theirs] = [one.pieces[index], other.pieces[index]];
    if (mine === undefined || theirs === undefined) return mine?.from ?? theirs?.from ?? null;
    if (mine.from !== theirs.from) return mine.from < theirs.from ? mine.from : theirs.from;
    if (!isSame(mine.standing, theirs.standing)) return mine.from;
  }
  return null;
};
