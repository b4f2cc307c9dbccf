import { unreachable, type Day, type Recorded } from '#libs/kernel';
import type { AssignmentEvent, AssignmentTransferred, CommitmentFiled, ReminderSent } from './assignment.events.js';
import { evolveRequests, isExtension, type ExtensionEvent, type ExtensionRequest } from './extension.js';
import { committing, reminding } from './letters.js';
import { wordsOf } from './saying.js';
import type { Claim } from './task.events.js';

/** One word about the work, in ledger order. `report` is the report that it files, corrects or judges. */
export type Turn = Readonly<{ on: Day }> &
  (
    | Readonly<{ kind: 'filed'; report: number; claim: Claim; words: string; period: string | null }>
    | Readonly<{ kind: 'corrected'; report: number; claim: Claim; words: string }>
    | Readonly<{ kind: 'returned'; report: number; reason: string }>
    | Readonly<{ kind: 'confirmed'; report: number; note: string | null }>
    | Readonly<{ kind: 'reopened'; reason: string; period: string | null }>
  );

export type Assignment = Readonly<{
  turns: readonly Turn[];
  requests: readonly ExtensionRequest[];
  letters: readonly string[];
  transferred: Readonly<{ on: Day; successor: string }> | null;
}>;

export const untouchedAssignment: Assignment = { turns: [], requests: [], letters: [], transferred: null };

type Dated = AssignmentEvent & Partial<Pick<Recorded, 'metadata' | 'revision'>>;

/** A fact that was never recorded has no day and takes no part. */
export const evolveAssignment = (assignment: Assignment, event: Dated): Assignment => {
  if (event.metadata === undefined) return assignment;
  const { effectiveOn, actor } = event.metadata;
  const revision = event.revision ?? 0;
  if (event.type === 'CommitmentFiled') {
    return { ...assignment, letters: [...assignment.letters, committing(event.data, effectiveOn)] };
  }
  if (event.type === 'ReminderSent') {
    return { ...assignment, letters: [...assignment.letters, reminding(event.data, effectiveOn)] };
  }
  if (event.type === 'AssignmentTransferred') {
    return { ...assignment, transferred: { on: effectiveOn, successor: event.data.successor } };
  }
  if (!isExtension(event)) return { ...assignment, turns: [...assignment.turns, turnOf(event, effectiveOn, revision)] };
  const happened = { on: effectiveOn, revision, subject: actor.subject };
  return { ...assignment, requests: evolveRequests(assignment.requests, event, happened) };
};

const turnOf = (
  event: Exclude<AssignmentEvent, ExtensionEvent | CommitmentFiled | ReminderSent | AssignmentTransferred>,
  on: Day,
  revision: number,
): Turn => {
  switch (event.type) {
    case 'StatusReported': {
      const { claim, period = null } = event.data;
      return { kind: 'filed', on, report: revision, claim, words: wordsOf(event.data), period };
    }
    case 'StatusReportCorrected': {
      const { report, claim } = event.data;
      return { kind: 'corrected', on, report, claim, words: wordsOf(event.data) };
    }
    case 'StatusReportReturned':
      return { kind: 'returned', on, report: event.data.report, reason: event.data.reason };
    case 'CompletionConfirmed':
      return { kind: 'confirmed', on, report: event.data.report, note: event.data.note };
    case 'AssignmentReopened':
      return { kind: 'reopened', on, reason: event.data.reason, period: event.data.period ?? null };
    default:
      return unreachable(event);
  }
};
