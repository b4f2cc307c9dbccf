import { folded } from '#libs/vietnamese';
import type { Token } from './lead-tokens.js';
import { matchesAt, nameTrie } from './name-trie.js';
import type { NameIndex } from './name-index.js';

export type Introduction = Readonly<{ end: number; ofMinistries: boolean; colon: boolean }>;

const OPEN = nameTrie<boolean>([
  ['các bộ', true],
  ['các bộ trưởng', true],
  ['bộ trưởng các bộ', true],
  ['các bộ, cơ quan', true],
  ['các bộ, ngành', true],
  ['các tỉnh', false],
  ['các thành phố', false],
  ['các tỉnh, thành phố', false],
  ['ủy ban nhân dân các tỉnh', false],
  ['ủy ban nhân dân các thành phố', false],
  ['ủy ban nhân dân các tỉnh, thành phố', false],
]);
const BEFORE_COLON = nameTrie<boolean>([
  ['bộ', true],
  ['các cơ quan', true],
  ['chủ trì', false],
  ['cơ quan chủ trì', false],
  ['đơn vị chủ trì', false],
]);
const NAMELY = new Set(['gồm', 'bao', 'sau', 'là'].map(folded));

/** Words before a list of names that name nothing themselves ("các bộ:", "UBND các tỉnh:"), every way to read them. Without a colon a name must follow. */
export const introductionsAt = (tokens: readonly Token[], from: number, index: NameIndex): readonly Introduction[] => {
  const open = matchesAt(OPEN, tokens, from).map(({ end, values }) => ({ end, ofMinistries: values[0] === true }));
  const labelled = [
    ...open,
    ...matchesAt(BEFORE_COLON, tokens, from).map(({ end, values }) => ({ end, ofMinistries: values[0] === true })),
    ...matchesAt(index.names, tokens, from)
      .filter(({ values }) => values.some((bearer) => 'group' in bearer))
      .map(({ end }) => ({ end, ofMinistries: tokens[from + 1]?.key === MINISTRY })),
  ].flatMap(({ end, ofMinistries }) => {
    const colon = afterNamely(tokens, end);
    return tokens[colon]?.key === ':' ? [{ end: colon + 1, ofMinistries, colon: true }] : [];
  });
  const bare = open.filter(({ end }) => tokens[end]?.kind === 'word').map((words) => ({ ...words, colon: false }));
  return [...labelled, ...bare];
};

const MINISTRY = folded('bộ');

const afterNamely = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (NAMELY.has(tokens[at]?.key ?? '')) at += 1;
  return at;
};
