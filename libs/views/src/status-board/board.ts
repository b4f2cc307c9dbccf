import type { Day } from '#libs/kernel';
import type { Clear } from '#libs/tasks/facts';
import type { Status } from '../domain/status.js';

export type BoardFilters = Readonly<{
  statuses?: readonly Status[] | undefined;
  agency?: string | undefined;
  directive?: string | undefined;
  document?: string | undefined;
  appendix?: string | undefined;
  text?: string | undefined;
  overdueOnly?: boolean | undefined;
  /** Field of work. */
  field?: string | undefined;
  /** One of the 6 clears that the task does not name. */
  unclear?: Clear | undefined;
}>;

export const boardSorts = ['place', 'ordinal', 'dueOn', 'daysLate', 'status', 'title', 'directive', 'agency'] as const;
export type BoardSort = (typeof boardSorts)[number] | `-${(typeof boardSorts)[number]}`;

export type LastReport = Readonly<{
  on: Day;
  claim: string | null;
  label: string | null;
  text: string | null;
  by: string;
}>;

export type BoardAssignment = Readonly<{
  agency: string;
  name: string;
  status: Status;
  originalDueOn: Day | null;
  dueOn: Day | null;
  remedialDueOn: Day | null;
  completedOn: Day | null;
  completionBasis: 'stated' | 'inferred' | null;
  daysLate: number | null;
  daysLateAgainstRemedial: number | null;
  observed: boolean;
  lastReport: LastReport | null;
  revision: number;
}>;

/** `daysLate` is null when lateness was asserted without a day; `revision` is that of the stream, -1 when nothing is in it. */
export type BoardItem = Readonly<{
  taskId: string;
  ordinal: number | null;
  section: number | null;
  sectionTitle: string | null;
  group: string | null;
  appendix: string | null;
  document: string | null;
  title: string;
  directive: Readonly<{ number: string; kind: string | null; signedOn: Day | null }>;
  leadText: string;
  unresolvedLeads: readonly string[];
  dueText: string | null;
  dueKind: 'day' | 'standing' | 'recurring' | 'none';
  originalDueOn: Day | null;
  dueOn: Day | null;
  remedialDueOn: Day | null;
  status: Status;
  daysLate: number | null;
  daysLateAgainstRemedial: number | null;
  lastReport: LastReport | null;
  assignments: readonly BoardAssignment[];
  missingClears: readonly Clear[];
  revision: number;
}>;

export type AgencyCount = Readonly<{ agency: string; name: string; count: number }>;

/** `knownAt` is the ledger position that was answered for; null when nothing was known. `total` counts all, whatever the limit. */
export type Board = Readonly<{
  asOf: Day;
  knownAt: number | null;
  total: number;
  items: readonly BoardItem[];
  byAgency: readonly AgencyCount[];
  byStatus: Readonly<Partial<Record<Status, number>>>;
  /** How many of them do not name each of the 6 clears. */
  byMissingClear: Readonly<Partial<Record<Clear, number>>>;
}>;
