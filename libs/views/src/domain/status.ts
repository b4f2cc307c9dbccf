export const statuses = [
  'not-started',
  'in-progress',
  'overdue',
  'awaiting-confirmation',
  'completed',
  'completed-late',
  'standing',
  'withdrawn',
] as const;

export type Status = (typeof statuses)[number];
