import type { Role } from './role.js';

/**
 * `own`: the caller's agency and those merged into it, with their units; `units`: their units alone; `watched`: the
 * fields that the caller watches.
 */
export type Span = 'all' | 'own' | 'units' | 'watched';

export type Grants = Readonly<Partial<Record<Role, Span>>>;

const reading: Grants = {
  'agency-officer': 'own',
  monitor: 'watched',
  'government-office': 'all',
  auditor: 'all',
  service: 'all',
};
const office: Grants = { 'government-office': 'all' };
const filing: Grants = { 'agency-officer': 'own', 'government-office': 'all' };
const reviewing: Grants = { 'government-office': 'all', monitor: 'watched', 'agency-officer': 'units' };
const deciding: Grants = { 'government-office': 'all', 'agency-officer': 'units' };
const keeping: Grants = { administrator: 'all' };
const anyone: Grants = { ...reading, administrator: 'all' };

/** Who may do what. The guard, the OpenAPI document and the tests of rights are made from this table and nothing else. */
export const operations = {
  whoAmI: anyone,

  listAgencies: anyone,
  registerAgency: keeping,
  renameAgency: keeping,
  mergeAgency: keeping,
  changeGroupMembers: keeping,

  importDocument: { 'government-office': 'all', service: 'all' },
  listFindings: reading,

  listDirectives: reading,
  getDirective: reading,
  registerDirective: office,
  replaceDirective: office,

  listTasks: reading,
  getTask: reading,
  getTaskHistory: reading,
  listOverdue: reading,
  listOverdueIntervals: reading,
  assignTask: office,
  amendTask: office,
  addLead: office,
  releaseLead: office,
  extendDeadline: office,
  splitTask: office,
  withdrawTask: office,
  assignSubTask: filing,

  getAssignment: reading,
  getAgencyHistory: reading,
  getDueDates: reading,
  fileStatusReport: filing,
  fileStatusReports: filing,
  correctStatusReport: filing,
  returnStatusReport: reviewing,
  confirmCompletion: deciding,
  reopenAssignment: deciding,
  fileCommitment: filing,
  requestExtension: filing,
  grantExtension: deciding,
  refuseExtension: deciding,
  sendReminder: reviewing,
  attachEvidence: filing,
  listEvidence: reading,
  getEvidence: reading,

  streamEvents: reading,
  listWebhooks: { 'agency-officer': 'own', 'government-office': 'all', service: 'all' },
  registerWebhook: { 'agency-officer': 'own', 'government-office': 'all', service: 'all' },
  removeWebhook: { 'agency-officer': 'own', 'government-office': 'all', service: 'all' },

  getMetrics: { administrator: 'all', service: 'all' },
} as const satisfies Readonly<Record<string, Grants>>;

export type OperationName = keyof typeof operations;
