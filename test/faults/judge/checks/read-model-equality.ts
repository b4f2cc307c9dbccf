import { isDeepStrictEqual } from 'node:util';
import type { Evidence } from '../evidence.js';
import { fold } from '../fold.js';
import type { Violation } from '../violation.js';

/** The read models have come to the end of the log and show what the judge makes of it. */
export const readModelEquality = ({ ledger, readModels, today }: Evidence): readonly Violation[] => {
  const own = fold(ledger, today);
  const head = ledger.at(-1)?.sequence ?? -1;
  return [
    ...(readModels.checkpoint === head ? [] : [unequal(`the read models are at ${readModels.checkpoint} of ${head}`)]),
    ...differences('standing', own.standings, readModels.standings),
    ...differences('title', own.titles, readModels.titles),
  ];
};

const differences = (
  name: string,
  own: ReadonlyMap<string, unknown>,
  shown: ReadonlyMap<string, unknown>,
): readonly Violation[] =>
  [...new Set([...own.keys(), ...shown.keys()])]
    .filter((id) => !isDeepStrictEqual(own.get(id), shown.get(id)))
    .map((id) => unequal(`${name} of ${id}: ${JSON.stringify(shown.get(id))}, not ${JSON.stringify(own.get(id))}`));

const unequal = (what: string): Violation => ({ kind: 'unequal', what });
