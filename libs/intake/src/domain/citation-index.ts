import type { Day } from '#libs/kernel';
import { bareOf, citationsIn, numberKey, type Citation } from './citation.js';
import type { KnownDirective } from './knowledge.js';

/** One number and symbol, with every day and print under which a text cites it. */
export type CitedDocument = Readonly<{
  key: string;
  bare: string;
  numbers: Tally;
  kinds: Tally;
  days: ReadonlyMap<Day, number>;
}>;

export type CitationIndex = Readonly<{
  byKey: ReadonlyMap<string, CitedDocument>;
  byBare: ReadonlyMap<string, readonly CitedDocument[]>;
}>;

type Tally = ReadonlyMap<string, number>;

export const citationIndex = (texts: Iterable<string>): CitationIndex => {
  const found: Citation[] = [];
  for (const text of texts) found.push(...citationsIn(text));
  return indexOf(found.flatMap(({ number, kind, signedOn }) => (number === null ? [] : [{ number, kind, signedOn }])));
};

export const registerIndex = (known: readonly KnownDirective[]): CitationIndex => indexOf(known);

/** The value seen most often; of equals the one seen first. */
export const mostFrequent = <Value>(tally: ReadonlyMap<Value, number>): Value | null => {
  const [first] = [...tally].toSorted(([, one], [, other]) => other - one);
  return first ? first[0] : null;
};

const indexOf = (documents: readonly KnownDirective[]): CitationIndex => {
  const byKey = new Map<
    string,
    { key: string; bare: string; numbers: Map<string, number>; kinds: Map<string, number>; days: Map<Day, number> }
  >();
  for (const { number, kind, signedOn } of documents) {
    const key = numberKey(number);
    const entry = byKey.get(key) ?? {
      key,
      bare: bareOf(number),
      numbers: new Map(),
      kinds: new Map(),
      days: new Map(),
    };
    byKey.set(key, entry);
    count(entry.numbers, number);
    if (kind !== null) count(entry.kinds, kind);
    if (signedOn !== null) count(entry.days, signedOn);
  }
  const byBare = new Map<string, CitedDocument[]>();
  for (const entry of byKey.values()) byBare.set(entry.bare, [...(byBare.get(entry.bare) ?? []), entry]);
  return { byKey, byBare };
};

const count = <Value>(tally: Map<Value, number>, value: Value): void => {
  tally.set(value, (tally.get(value) ?? 0) + 1);
};
