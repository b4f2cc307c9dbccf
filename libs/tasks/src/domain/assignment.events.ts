import type { Fact } from '#libs/kernel';
import type { Citation } from './citation.js';
import type { Claim, Completion } from './task.events.js';

export type Evidence = Readonly<Citation & { title: string | null }>;

type Saying = Readonly<{
  claim: Claim;
  resultText: string;
  completion: Completion | null;
  criterion: string | null;
  evidence: readonly Evidence[];
  contradictions: readonly string[];
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

export type AssignmentReopened = Fact<'AssignmentReopened', { taskId: string; agency: string; reason: string }>;

export type AssignmentEvent =
  StatusReported | StatusReportCorrected | StatusReportReturned | CompletionConfirmed | AssignmentReopened;

export const assignmentEventTypes: Readonly<Record<AssignmentEvent['type'], true>> = {
  StatusReported: true,
  StatusReportCorrected: true,
  StatusReportReturned: true,
  CompletionConfirmed: true,
  AssignmentReopened: true,
};
