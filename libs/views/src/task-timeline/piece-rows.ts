import type { ColumnValue } from '#libs/read-store';
import { revise, type KnownPiece, type Revision } from '../domain/revise.js';
import type { TaskTimelineRow } from './task-timeline.projection.js';

/** What of each task its pieces and the steps of its page make of the book. */
export type RevisedTasks = readonly (readonly [task_id: string, revision: Revision])[];

export type ClosedPieceRow = Readonly<{
  task_id: string;
  agency: string | null;
  effective_from: string;
  known_to: number;
}>;

export const revisedTasks = (rows: readonly (readonly [string, TaskTimelineRow])[]): RevisedTasks =>
  rows.map(([task_id, { steps }]) => [task_id, revise(steps)]);

/** Pieces of earlier pages that are no longer believed; `agency` null: of the task itself. */
export const closedPieces = (tasks: RevisedTasks): readonly ClosedPieceRow[] =>
  tasks.flatMap(([task_id, { closed }]) =>
    closed.map(({ agency, from, knownTo }) => ({ task_id, agency, effective_from: from, known_to: knownTo })),
  );

/** In the order of `pieceValues`. */
export const pieceColumns = [
  ...['task_id', 'effective_from', 'known_from', 'effective', 'known', 'status', 'late', 'late_by', 'due_on'],
  ...['original_due_on', 'remedial_due_on', 'completed_on', 'completion_basis', 'observed', 'report'],
];

export function* addedOfTasks(tasks: RevisedTasks): Generator<readonly ColumnValue[]> {
  for (const [task_id, { added }] of tasks) {
    for (const one of added) if (one.agency === null) yield pieceValues(task_id, one);
  }
}

/** In the order of `pieceColumns`, then the agency. */
export function* addedOfAssignments(tasks: RevisedTasks): Generator<readonly ColumnValue[]> {
  for (const [task_id, { added }] of tasks) {
    for (const one of added) if (one.agency !== null) yield pieceValues(task_id, one, one.agency);
  }
}

const pieceValues = (
  task_id: string,
  { knownFrom, knownTo, piece }: KnownPiece,
  ...more: readonly string[]
): readonly ColumnValue[] => {
  const { from, to, standing } = piece;
  return [
    task_id,
    from,
    knownFrom,
    `[${from},${to ?? ''})`,
    `[${knownFrom},${knownTo ?? ''})`,
    standing.status,
    standing.late,
    standing.lateBy,
    standing.dueOn,
    standing.originalDueOn,
    standing.remedialDueOn,
    standing.completedOn,
    standing.completionBasis,
    standing.observed,
    standing.report,
    ...more,
  ];
};
