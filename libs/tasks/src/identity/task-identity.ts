import { naturalId } from '#libs/identity';
import type { Day } from '#libs/kernel';
import { folded } from '#libs/vietnamese';

/** `year` serves a citation that names the year of a directive and not its day. */
export type DirectiveKey = Readonly<{ number: string; signedOn: Day | null; year?: number | null }>;

/** `occurrence` counts, from 1, the rows of one document that agree in everything else. */
export type TaskKey = Readonly<{
  directiveId: string;
  title: string;
  leadCodes: readonly string[];
  leadText: string;
  occurrence: number;
}>;

/** Number and symbol with the year, because numbers restart each January; the symbol names the issuer. What goes in is fixed for ever. */
export const directiveIdOf = ({ number, signedOn, year }: DirectiveKey): string =>
  naturalId(
    'directive',
    folded(number)
      .replace(/\s/gu, '')
      .replace(/^0+(?=\d)/u, '')
      .toUpperCase(),
    signedOn === null ? (year ?? '') : Number(signedOn.slice(0, 4)),
  );

/** The task of an imported row, whichever document prints it. What goes in is fixed for ever. */
export const taskIdOf = ({ directiveId, title, leadCodes, leadText, occurrence }: TaskKey): string =>
  naturalId(
    'task',
    directiveId,
    folded(title),
    leadCodes.length > 0 ? leadCodes.toSorted().join(',') : folded(leadText),
    occurrence,
  );

/** Ids of all rows of one document, in their order; rows that are equal are told apart by their occurrence. */
export const taskIdsOf = (rows: readonly Omit<TaskKey, 'occurrence'>[]): readonly string[] => {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const first = taskIdOf({ ...row, occurrence: 1 });
    const occurrence = (seen.get(first) ?? 0) + 1;
    seen.set(first, occurrence);
    return occurrence === 1 ? first : taskIdOf({ ...row, occurrence });
  });
};

/** A part of a task that was split, counted from 1. What goes in is fixed for ever. */
export const partIdOf = (taskId: string, part: number): string => naturalId('task-part', taskId, part);

export type SubTaskKey = Readonly<{ taskId: string; agency: string; title: string; units: readonly string[] }>;

/** What an agency gives on of one assignment, under one title, to the same units is the same sub-task. What goes in is fixed for ever. */
export const subTaskIdOf = ({ taskId, agency, title, units }: SubTaskKey): string =>
  naturalId('sub-task', taskId, agency, folded(title), units.toSorted().join(','));
