import type { Day } from '#libs/kernel';
import type { Recurrence } from '#libs/tasks/facts';

type At = Readonly<{ sequence: number; on: Day }>;

/** What one event of a task means to its timeline, and nothing else of it: this is kept to fold again when a late one arrives. */
export type Happening = Assigned | Lead | Extended | Withdrawn | Amended | Said | Judged | Transferred;

export type Assigned = At &
  Readonly<{
    kind: 'assigned';
    assignees: readonly string[];
    due: Day | null;
    standing: boolean;
    /** Only of what recurs by periods that can be told. */
    recurrence?: Recurrence;
  }>;

/** The agency answers for the task from then on, or no longer. */
export type Lead = At & Readonly<{ kind: 'lead'; agency: string; joins: boolean }>;

/** `agency` null: for every assignment of the task. */
export type Extended = At &
  Readonly<{ kind: 'extended'; agency: string | null; to: Day; by: 'extended' | 'amended' | 'remedial' }>;

export type Withdrawn = At & Readonly<{ kind: 'withdrawn' }>;

/** Which words of the task were corrected: of several corrections of one word the last in effect holds. */
export type Amended = At & Readonly<{ kind: 'amended'; agency: null; fields: readonly string[] }>;

/** `agency` null: a notice said it of the task; otherwise the agency's own report. */
export type Said = At &
  Readonly<{
    kind: 'said';
    agency: string | null;
    claim: 'completed' | 'completed-late' | 'in-progress' | 'not-completed' | null;
    completion: Readonly<{ on: Day; basis: 'stated' | 'inferred' }> | null;
    /** Names a report of the agency; one that corrects it bears its name. */
    report?: number;
    corrects?: true;
    /** Of a recurring duty; else the period of the day. */
    period?: string;
  }>;

/** What was decided on a report of the agency; `report` null: on the assignment as a whole. */
export type Judged = At &
  Readonly<{
    kind: 'judged';
    agency: string;
    verdict: 'returned' | 'confirmed' | 'reopened';
    report: number | null;
    period?: string;
  }>;

/** What is open of the duty of `agency` is the `successor`'s from that day on. */
export type Transferred = At & Readonly<{ kind: 'transferred'; agency: string; successor: string }>;

/** Effective day first, ledger order within a day; an agency's own word and what was decided on it stand above a notice's of the same day. */
export const inEffectiveOrder = (one: Happening, other: Happening): number => {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return ownWord(one) - ownWord(other) || one.sequence - other.sequence;
};

const ownWord = (happening: Happening): number =>
  happening.kind === 'judged' || (happening.kind === 'said' && happening.agency !== null) ? 1 : 0;
