export const evidenceId = (taskId: string, agency: string): string => `${taskId}.${agency}`;
export const evidenceStream = (taskId: string, agency: string): string => `evidence-${evidenceId(taskId, agency)}`;
