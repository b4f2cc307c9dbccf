export const roles = ['agency-officer', 'monitor', 'government-office', 'auditor', 'administrator', 'service'] as const;

export type Role = (typeof roles)[number];
