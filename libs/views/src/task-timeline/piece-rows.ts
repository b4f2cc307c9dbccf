import type { ColumnValue } from '#libs/read-store';
import type { KnownPiece } from '../domain/revise.js';
import type { TaskTimelineRow } from './task-timeline.projection.js';

type Rows = readonly (readonly [string, TaskTimelineRow])[];
export type ClosedPieceRow = Readonly<{
  task_id: string;
  agency: string | null;
  effective_from: string;
  known_to: number;
}>;

/** Pieces of earlier pages that are no longer believed; `agency` null: of the task itself. */
export const closedPieces = (rows: Rows): readonly ClosedPieceRow[] =>
  rows.flatMap(([task_id, { revision }]) =>
    revision.closed.map(({ agency, from, knownTo }) => ({ task_id, agency, effective_from: from, known_to: knownTo })),
  );

/** In the order of `pieceValues`; assignments have their agency before. */
export const pieceColumns = [
  ...['task_id', 'effective_from', 'known_from', 'effective', 'known', 'status', 'late', 'late_by', 'due_on'],
  ...['original_due_on', 'remedial_due_on', 'completed_on', 'completion_basis', 'observed', 'report'],
];

export const addedPieces = (
  rows: Rows,
): Readonly<Record<'ofAssignments' | 'ofTasks', readonly (readonly ColumnValue[])[]>> => ({
  ofAssignments: rows.flatMap(([task_id, { revision }]) =>
    revision.added.flatMap((one) => (one.agency === null ? [] : [[one.agency, ...pieceValues(task_id, one)]])),
  ),
  ofTasks: rows.flatMap(([task_id, { revision }]) =>
    revision.added.flatMap((one) => (one.agency === null ? [pieceValues(task_id, one)] : [])),
  ),
});

const pieceValues = (task_id: string, { knownFrom, knownTo, piece }: KnownPiece): readonly ColumnValue[] => {
  const { from, to, standing } = piece;
  const { status, late, lateBy, dueOn, originalDueOn, remedialDueOn, completedOn } = standing;
  const [effective, known] = [`[${from},${to ?? ''})`, `[${knownFrom},${knownTo ?? ''})`];
  const values = [
    task_id,
    from,
    knownFrom,
    effective,
    known,
    status,
    late,
    lateBy,
    dueOn,
    originalDueOn,
    remedialDueOn,
  ];
  values.push(completedOn, standing.completionBasis, standing.observed, standing.report);
  return values;
};
