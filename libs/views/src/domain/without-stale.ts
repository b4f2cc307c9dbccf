import type { Happening } from './happening.js';

type Kept = Readonly<{ known: readonly Happening[]; own: number | undefined }>;

/** The correction of a report that another one followed changes nothing any more. `known` is in effective order. */
export const withoutStale = (known: readonly Happening[]): readonly Happening[] =>
  known.reduce<Kept>(
    (kept, one) => {
      if (one.kind !== 'said' || one.agency === null) return { ...kept, known: [...kept.known, one] };
      if (one.corrects === true && one.report !== kept.own) return kept;
      return { known: [...kept.known, one], own: one.report };
    },
    { known: [], own: undefined },
  ).known;
