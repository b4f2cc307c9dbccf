import type { Day, Fact } from '#libs/kernel';
import type { Citation } from './citation.js';
import type { Claim, Completion } from './task.events.js';

/** `attachment`: SHA-256 of a file that was attached to the assignment. It is a reference; who reads it finds out whether the file is there. */
export type Evidence = Readonly<Citation & { title: string | null; attachment?: string }>;

type Saying = Readonly<{
  claim: Claim;
  resultText: string;
  completion: Completion | null;
  criterion: string | null;
  evidence: readonly Evidence[];
  contradictions: readonly string[];
  /** Of a recurring duty: `2025-10`, `2025-Q4`, `2025`. */
  period?: string;
}>;

/** `contradictions` are finding codes: the claim is recorded as filed, what it contradicts is said beside it. */
export type StatusReported = Fact<'StatusReported', { taskId: string; agency: string } & Saying>;

/** In this file `report` is the revision at which the report was filed in this stream: it names the report for ever. */
export type StatusReportCorrected = Fact<
  'StatusReportCorrected',
  { taskId: string; agency: string; report: number; reason: string | null } & Saying
>;

export type StatusReportReturned = Fact<
  'StatusReportReturned',
  { taskId: string; agency: string; report: number; reason: string }
>;

export type CompletionConfirmed = Fact<
  'CompletionConfirmed',
  { taskId: string; agency: string; report: number; note: string | null }
>;

/** `period` only of a recurring duty. */
export type AssignmentReopened = Fact<
  'AssignmentReopened',
  { taskId: string; agency: string; reason: string; period?: string }
>;

/** `dueOn` is the due day that counted when it was asked; asked after it is `filedLate`. */
export type ExtensionRequested = Fact<
  'ExtensionRequested',
  { taskId: string; agency: string; to: Day; reason: string; dueOn: Day | null; filedLate: boolean }
>;

/** `request` is the revision at which it was asked. The due day moves to `to` as `extended`, which may differ from `asked`. */
export type ExtensionGranted = Fact<
  'ExtensionGranted',
  {
    taskId: string;
    agency: string;
    request: number;
    from: Day | null;
    asked: Day;
    to: Day;
    decidedBy: Citation;
    note: string | null;
  }
>;

export type ExtensionRefused = Fact<
  'ExtensionRefused',
  { taskId: string; agency: string; request: number; reason: string; decidedBy: Citation | null }
>;

/** An agency's written promise of a day; it never replaces the due day. */
export type CommitmentFiled = Fact<
  'CommitmentFiled',
  { taskId: string; agency: string; promisedOn: Day; document: Citation; note: string | null }
>;

/** `sender` is the body that prompts. It changes no status. */
export type ReminderSent = Fact<'ReminderSent', { taskId: string; agency: string; text: string; sender: string }>;

/** From its effective day on the duty is the successor's. `lapsedRequest`: the request for extension that was pending and lapses. */
export type AssignmentTransferred = Fact<
  'AssignmentTransferred',
  { taskId: string; agency: string; successor: string; lapsedRequest: number | null }
>;

export type AssignmentEvent =
  | StatusReported
  | StatusReportCorrected
  | StatusReportReturned
  | CompletionConfirmed
  | AssignmentReopened
  | ExtensionRequested
  | ExtensionGranted
  | ExtensionRefused
  | CommitmentFiled
  | ReminderSent
  | AssignmentTransferred;

export const assignmentEventTypes: Readonly<Record<AssignmentEvent['type'], true>> = {
  StatusReported: true,
  StatusReportCorrected: true,
  StatusReportReturned: true,
  CompletionConfirmed: true,
  AssignmentReopened: true,
  ExtensionRequested: true,
  ExtensionGranted: true,
  ExtensionRefused: true,
  CommitmentFiled: true,
  ReminderSent: true,
  AssignmentTransferred: true,
};
