import type { Recorded } from '#libs/kernel';
import type { TaskAmended, TaskAssigned, TaskChange } from '#libs/tasks/facts';
import { searchKey } from '#libs/vietnamese';
import { documentKey } from './document-key.js';
import type { Happening } from './happening.js';

/** The row of a task as its table holds it. */
export type TaskColumns = Readonly<{
  task_id: string;
  directive_id: string;
  directive_number: string;
  directive_kind: string | null;
  directive_signed_on: string | null;
  directive_key: string;
  clause: string | null;
  title: string;
  field: string | null;
  lead_text: string;
  unresolved_leads: readonly string[];
  due_text: string | null;
  due_kind: string;
  assigned_on: string;
  assigned_at: number;
  search_key: string;
  lead_key: string;
  split_from: string | null;
  parent_task_id: string | null;
  parent_agency: string | null;
}>;

export const columnsOf = ({ data, metadata, sequence }: Recorded<TaskAssigned>): TaskColumns =>
  withKeys({
    ...directiveColumns({ directiveId: data.directiveId, ...data.directive }),
    ...{ task_id: data.taskId, clause: data.clause, title: data.title, field: data.field, lead_text: data.leadText },
    ...{ unresolved_leads: data.unresolvedLeads, due_text: data.due.text, due_kind: data.due.kind },
    ...{ assigned_on: metadata.effectiveOn, assigned_at: sequence, split_from: data.splitFrom ?? null },
    ...{ parent_task_id: data.parent?.taskId ?? null, parent_agency: data.parent?.agency ?? null },
  });

/** What an amendment makes of the row, `known` in effective order: a word that a later one of them has corrected too stays as that one says. */
export const amendedColumns = (
  columns: TaskColumns,
  event: Recorded<TaskAmended>,
  known: readonly Happening[],
): TaskColumns => {
  const holds = ({ field }: TaskChange): boolean =>
    known.findLast((one) => one.kind === 'amended' && one.fields.includes(field))?.sequence === event.sequence;
  return withKeys(event.data.changes.filter(holds).reduce(changed, columns));
};

const changed = (columns: TaskColumns, change: TaskChange): TaskColumns => {
  switch (change.field) {
    case 'title':
      return { ...columns, title: change.to };
    case 'directive':
      return { ...columns, ...directiveColumns(change.to) };
    case 'dueText':
      return { ...columns, due_text: change.to };
    case 'field':
    case 'clause':
      return { ...columns, [change.field]: change.to };
    default:
      return columns;
  }
};

type Cited = Readonly<{ directiveId: string; number: string; kind: string | null; signedOn: string | null }>;

const directiveColumns = ({ directiveId, number, kind, signedOn }: Cited) => ({
  ...{ directive_id: directiveId, directive_number: number, directive_kind: kind, directive_signed_on: signedOn },
});

const withKeys = (columns: Omit<TaskColumns, 'directive_key' | 'search_key' | 'lead_key'>): TaskColumns => {
  const { title, lead_text, directive_kind, directive_number } = columns;
  return {
    ...columns,
    search_key: searchKey([title, lead_text, directive_kind ?? '', directive_number].join(' ')),
    lead_key: searchKey(lead_text),
    directive_key: documentKey(directive_number),
  };
};
