import type { Day } from '#libs/kernel';
import { citationsIn } from './citation.js';
import { cleaned } from './clean-text.js';
import { daysIn } from './day-phrase.js';

/** The last day the text mentions that the notice could know of; the days of cited documents come before all others. */
export const completionDay = (result: string, notAfter: Day): Day | null => {
  const clean = cleaned(result);
  const latest = (days: readonly (Day | null)[]): Day | null =>
    days
      .filter((day): day is Day => day !== null && day <= notAfter)
      .toSorted()
      .at(-1) ?? null;
  return latest(citationsIn(clean).map(({ signedOn }) => signedOn)) ?? latest(daysIn(clean).map(({ on }) => on));
};
