export const directiveStream = (directiveId: string): string => `directive-${directiveId}`;
export const taskStream = (taskId: string): string => `task-${taskId}`;
export const assignmentStream = (taskId: string, agency: string): string =>
  `assignment-${assignmentId(taskId, agency)}`;
export const assignmentId = (taskId: string, agency: string): string => `${taskId}.${agency}`;
