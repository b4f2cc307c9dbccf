import type { Day, Fact } from '#libs/kernel';
import type { Citation } from './citation.js';
import type { Lead } from './lead.js';
import type { Listing } from './listing.js';
import type { Recurrence } from './recurrence.js';

export const dueKinds = ['day', 'standing', 'recurring', 'none'] as const;

export type DueKind = (typeof dueKinds)[number];

/** `none`: nothing printed or nothing readable; then `dueOn` is null and the task is never late. */
export type Due = Readonly<{ text: string | null; kind: DueKind; on: Day | null }>;

/** What a document or an agency says of the work; `completed-late` is an assertion of lateness that needs no day. */
export const claims = ['completed', 'completed-late', 'in-progress', 'not-completed'] as const;

export type Claim = (typeof claims)[number];

/** `inferred` days are offered by a reader of the text; they decide nothing. */
export type Completion = Readonly<{ on: Day; basis: 'stated' | 'inferred' }>;

export type TaskAssigned = Fact<
  'TaskAssigned',
  {
    taskId: string;
    directiveId: string;
    directive: Citation;
    clause: string | null;
    title: string;
    field: string | null;
    leadText: string;
    leads: readonly Lead[];
    unresolvedLeads: readonly string[];
    assignees: readonly string[];
    coordinators: readonly string[];
    product: string | null;
    approver: string | null;
    due: Due;
    listing: Listing | null;
    /** How a recurring task recurs; without it the phrase tells. */
    recurrence?: Recurrence;
    /** The task of which this is a part since it was split. */
    splitFrom?: string;
    /** The assignment of which an agency gives this as a sub-task to its own units. */
    parent?: Readonly<{ taskId: string; agency: string }>;
  }
>;

export type DirectiveCited = Readonly<Citation & { directiveId: string }>;

/** What the text said by the effective day, and says since. */
export type TaskChange =
  | Readonly<{ field: 'title'; from: string; to: string }>
  | Readonly<{
      field: 'field' | 'clause' | 'product' | 'approver' | 'dueText';
      from: string | null;
      to: string | null;
    }>
  | Readonly<{ field: 'coordinators'; from: readonly string[]; to: readonly string[] }>
  | Readonly<{ field: 'directive'; from: DirectiveCited; to: DirectiveCited }>;

/** A document corrects the text of a task; the text as first assigned stays in its assignment. */
export type TaskAmended = Fact<
  'TaskAmended',
  { taskId: string; changes: readonly TaskChange[]; decidedBy: Citation; reason: string | null }
>;

/** All that assigns a part, but for what it has from the task that is split. */
export type TaskPart = Readonly<
  Pick<
    TaskAssigned['data'],
    | 'taskId'
    | 'clause'
    | 'title'
    | 'field'
    | 'leadText'
    | 'leads'
    | 'assignees'
    | 'coordinators'
    | 'product'
    | 'approver'
    | 'due'
  >
>;

/** The task ends on the effective day and goes on as its parts; what it was late before stays. */
export type TaskSplit = Fact<
  'TaskSplit',
  { taskId: string; into: readonly TaskPart[]; decidedBy: Citation; reason: string | null }
>;

export const extensionKinds = ['extended', 'amended', 'remedial'] as const;

export type ExtensionKind = (typeof extensionKinds)[number];

export type DeadlineExtended = Fact<
  'DeadlineExtended',
  {
    taskId: string;
    agency: string | null;
    from: Day | null;
    to: Day;
    kind: ExtensionKind;
    decidedBy: Citation;
    reason: string | null;
  }
>;

/** One more agency answers for the task, from the effective day on. */
export type LeadAdded = Fact<
  'LeadAdded',
  { taskId: string; agency: string; decidedBy: Citation; reason: string | null }
>;

/** The agency answers for the task no longer, from the effective day on; what it was late before stays. */
export type LeadReleased = Fact<
  'LeadReleased',
  { taskId: string; agency: string; decidedBy: Citation; reason: string | null }
>;

export type TaskWithdrawn = Fact<'TaskWithdrawn', { taskId: string; reason: string; decidedBy: Citation }>;

/** `dataDate` is the day the notice speaks about; the fact is effective on it. */
export type ProgressObserved = Fact<
  'ProgressObserved',
  {
    taskId: string;
    listing: Listing;
    dataDate: Day;
    observer: string;
    label: string | null;
    claim: Claim | null;
    resultText: string | null;
    completion: Completion | null;
  }
>;

/** A further notice prints the task and says nothing of its progress; `due` is what it prints, and moves nothing. */
export type TaskListed = Fact<'TaskListed', { taskId: string; listing: Listing; due: Due }>;

/** The duty of `agency` passed to `successor`, who may have been a lead already; from then on they are one. */
export type LeadSucceeded = Fact<'LeadSucceeded', { taskId: string; agency: string; successor: string }>;

export type TaskEvent =
  | TaskAssigned
  | TaskAmended
  | LeadAdded
  | LeadReleased
  | DeadlineExtended
  | TaskWithdrawn
  | TaskSplit
  | ProgressObserved
  | TaskListed
  | LeadSucceeded;

export const taskEventTypes: Readonly<Record<TaskEvent['type'], true>> = {
  TaskAssigned: true,
  TaskAmended: true,
  LeadAdded: true,
  LeadReleased: true,
  DeadlineExtended: true,
  TaskWithdrawn: true,
  TaskSplit: true,
  ProgressObserved: true,
  TaskListed: true,
  LeadSucceeded: true,
};
