import type { Fact } from '#libs/kernel';
import type { Citation } from './citation.js';
import type { Claim, Completion } from './task.events.js';

export type Evidence = Readonly<Citation & { title: string | null }>;

/** `contradictions` are finding codes: the claim is recorded as filed, what it contradicts is said beside it. */
export type StatusReported = Fact<
  'StatusReported',
  {
    taskId: string;
    agency: string;
    claim: Claim;
    resultText: string;
    completion: Completion | null;
    criterion: string | null;
    evidence: readonly Evidence[];
    contradictions: readonly string[];
  }
>;

export type AssignmentEvent = StatusReported;

export const assignmentEventTypes: Readonly<Record<AssignmentEvent['type'], true>> = { StatusReported: true };
