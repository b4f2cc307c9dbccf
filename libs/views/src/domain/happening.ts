import type { Day } from '#libs/kernel';

type At = Readonly<{ sequence: number; on: Day }>;

/** What one event of a task means to its timeline, and nothing else of it: this is kept to fold again when a late one arrives. */
export type Happening = Assigned | Extended | Withdrawn | Said;

export type Assigned = At &
  Readonly<{ kind: 'assigned'; assignees: readonly string[]; due: Day | null; standing: boolean }>;

/** `agency` null: for every assignment of the task. */
export type Extended = At &
  Readonly<{ kind: 'extended'; agency: string | null; to: Day; by: 'extended' | 'amended' | 'remedial' }>;

export type Withdrawn = At & Readonly<{ kind: 'withdrawn' }>;

/** `agency` null: a notice said it of the task; otherwise the agency's own report. */
export type Said = At &
  Readonly<{
    kind: 'said';
    agency: string | null;
    claim: 'completed' | 'completed-late' | 'in-progress' | 'not-completed' | null;
    completion: Readonly<{ on: Day; basis: 'stated' | 'inferred' }> | null;
  }>;

/** Effective day first, ledger order within a day; an agency's own word of a day stands above a notice's of the same day. */
export const inEffectiveOrder = (one: Happening, other: Happening): number => {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return ownWord(one) - ownWord(other) || one.sequence - other.sequence;
};

const ownWord = (happening: Happening): number => (happening.kind === 'said' && happening.agency !== null ? 1 : 0);
