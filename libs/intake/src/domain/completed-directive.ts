import type { Day } from '#libs/kernel';
import { citationsIn, kindOfNumber, numberKey, shortCitation, type Citation } from './citation.js';
import { mostFrequent, type CitationIndex, type CitedDocument } from './citation-index.js';
import { cleaned, cutAtWord } from './clean-text.js';

export type CompletedDirective = Readonly<{
  number: string;
  kind: string | null;
  signedOn: Day | null;
  printed: string;
  days: readonly Day[];
  others: readonly string[];
}>;

const LONGEST_NUMBER = 120;

/** What a cell cites, with its full number and day from the document itself, else from the register; never guessed. */
export const completedDirective = (
  printed: string,
  cited: CitationIndex,
  register: CitationIndex,
): CompletedDirective => {
  const clean = cleaned(printed);
  const all = citationsIn(clean);
  const citation = all[0] ?? citationsIn(clean.toUpperCase())[0] ?? shortCitation(clean);
  const others = [...new Set(all.slice(1).flatMap(({ number }) => number ?? []))].filter(
    (number) => number !== citation?.number,
  );
  const unresolved = {
    number: citation?.number ?? cutAtWord(clean, LONGEST_NUMBER),
    kind: citation?.kind ?? null,
    signedOn: null,
    printed,
    days: [],
    others,
  };
  if (!citation) return unresolved;
  const document = documentOf(citation, cited) ?? documentOf(citation, register);
  if (!document) return { ...unresolved, signedOn: citation.signedOn };
  const inText = cited.byKey.get(document.key);
  const inRegister = register.byKey.get(document.key);
  const days = daysOfOneYear(citation.signedOn, inText) ?? daysOfOneYear(citation.signedOn, inRegister);
  const known = [...(days?.keys() ?? [])];
  const registered = [...(inRegister?.days.keys() ?? [])].filter((day) =>
    known.some((one) => one.slice(0, 4) === day.slice(0, 4)),
  );
  return {
    number: mostFrequent(document.numbers) ?? unresolved.number,
    kind: mostFrequent(document.kinds) ?? citation.kind ?? kindOfNumber(document.bare),
    signedOn: days ? mostFrequent(days) : citation.signedOn,
    printed,
    days: [...new Set([...known, ...registered])].toSorted(),
    others,
  };
};

const documentOf = (citation: Citation, index: CitationIndex): CitedDocument | null => {
  if (citation.number !== null) return index.byKey.get(numberKey(citation.number)) ?? null;
  const candidates = (index.byBare.get(citation.bare) ?? []).filter(
    ({ kinds, numbers }) =>
      citation.kind === null ||
      kinds.has(citation.kind) ||
      [...numbers.keys()].some((number) => kindOfNumber(number) === citation.kind),
  );
  return candidates.length === 1 ? candidates[0]! : null;
};

/** Numbers restart each January: without a day in the citation itself, days of two years name two documents. */
const daysOfOneYear = (own: Day | null, document: CitedDocument | undefined): ReadonlyMap<Day, number> | null => {
  if (!document) return null;
  const days = [...document.days].filter(([day]) => own === null || day.slice(0, 4) === own.slice(0, 4));
  return days.length > 0 && new Set(days.map(([day]) => day.slice(0, 4))).size === 1 ? new Map(days) : null;
};
