import type { Happening, Said } from './happening.js';

type Kept = Readonly<{ known: readonly Happening[]; own: string }>;

/** The correction of a report that another one followed changes nothing any more. `known` is in effective order. */
export const withoutStale = (known: readonly Happening[]): readonly Happening[] =>
  known.reduce<Kept>(
    (kept, one) => {
      if (one.kind !== 'said' || one.agency === null) return { ...kept, known: [...kept.known, one] };
      if (one.corrects === true && nameOf(one) !== kept.own) return kept;
      return { known: [...kept.known, one], own: nameOf(one) };
    },
    { known: [], own: '' },
  ).known;

/** Reports are counted anew in every assignment; a successor's lane holds those of its predecessors too. */
const nameOf = ({ agency, report }: Said): string => `${agency ?? ''} ${report ?? ''}`;
