import type { TaskTimelineRow } from './task-timeline.projection.js';

export type PieceRow = Readonly<{ task_id: string; agency: string | null }>;

/** The pieces of a page as the columns of their tables; rows with `agency` null are the tasks' own. */
export const pieceRows = (
  rows: readonly (readonly [string, TaskTimelineRow])[],
): Readonly<{ closed: readonly PieceRow[]; added: readonly PieceRow[] }> => ({
  closed: rows.flatMap(([task_id, { revision }]) =>
    revision.closed.map(({ agency, from, knownTo }) => ({ task_id, agency, effective_from: from, known_to: knownTo })),
  ),
  added: rows.flatMap(([task_id, { revision }]) =>
    revision.added.map(({ agency, knownFrom, knownTo, piece: { from, to, standing } }) => ({
      task_id,
      agency,
      effective_from: from,
      effective_to: to,
      known_from: knownFrom,
      known_to: knownTo,
      status: standing.status,
      late: standing.late,
      late_by: standing.lateBy,
      due_on: standing.dueOn,
      original_due_on: standing.originalDueOn,
      remedial_due_on: standing.remedialDueOn,
      completed_on: standing.completedOn,
      completion_basis: standing.completionBasis,
      observed: standing.observed,
      report: standing.report,
    })),
  ),
});
