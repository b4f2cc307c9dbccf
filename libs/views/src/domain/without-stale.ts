import type { Happening, Said } from './happening.js';

/** The correction of a report that another one followed changes nothing any more. `known` is in effective order. */
export const withoutStale = (known: readonly Happening[]): readonly Happening[] => {
  let own = '';
  return known.filter((one) => {
    if (one.kind !== 'said' || one.agency === null) return true;
    const name = nameOf(one);
    if (one.corrects === true && name !== own) return false;
    own = name;
    return true;
  });
};

/** Reports are counted anew in every assignment; a successor's lane holds those of its predecessors too. */
const nameOf = ({ agency, report }: Said): string => `${agency ?? ''} ${report ?? ''}`;
