import type { NoticeRow } from '#libs/intake/facts';
import type { TaskAssigned } from '#libs/tasks/facts';

/** The task that the row of a notice assigns. */
export const assignmentOf = (row: NoticeRow): TaskAssigned['data'] => {
  const { taskId, directiveId, title, leadText, leads, unresolvedLeads, assignees, due, listing } = row;
  const { number, kind, signedOn } = row.directive;
  return {
    taskId,
    directiveId,
    title,
    leadText,
    leads,
    unresolvedLeads,
    assignees,
    due,
    listing,
    directive: { number, kind, signedOn },
    clause: null,
    field: null,
    coordinators: [],
    product: null,
    approver: null,
  };
};
