import type { Day } from '#libs/kernel';
import { folded } from '#libs/vietnamese';
import { isHarmlessNote } from './bracketed-note.js';
import type { Token } from './lead-tokens.js';
import { introductionsAt } from './list-introductions.js';
import type { Bearer, Found, NameIndex } from './name-index.js';
import { matchesAt, type NameMatch } from './name-trie.js';
import { gapAt, itemStart, type Gap } from './separators.js';

/** Tokens `from` to `end` and what they name; `gap` is what stands behind them. */
export type Part = Readonly<{ from: number; end: number; found: Found | null; gap: Gap }>;

/** What may come with the word "Bộ" left out: nothing, the item behind a ministry, every item of an introduced list. */
type Elision = 'none' | 'after-ministry' | 'introduced';
type Plan = Readonly<{ named: number; items: number; parts: Chain }>;
type Chain = Readonly<{ part: Part; rest: Chain }> | null;
type Step = Readonly<{ part: Part; named: number; elision: Elision }>;

const ELISIONS: readonly Elision[] = ['none', 'after-ministry', 'introduced'];
const NOTHING: Plan = { named: 0, items: 0, parts: null };
const MINISTRY = folded('bộ');

/** The reading of the list that names most of its words, with the fewest items; what is left is unresolved. */
export const leadList = (tokens: readonly Token[], index: NameIndex, on: Day): readonly Part[] => {
  const plans = new Map<string, Plan>();
  const key = (at: number, elision: Elision, mustName: boolean): string => `${at} ${elision} ${mustName}`;
  const planned = (at: number, elision: Elision, mustName = false): Plan | undefined =>
    at >= tokens.length ? NOTHING : plans.get(key(itemStart(tokens, at), elision, mustName));

  for (const [at, gap] of [...gapsBehind(tokens).entries()].reverse()) {
    for (const elision of ELISIONS) {
      const naming = namingSteps(tokens, at, elision, index, on).map((step) => followed(step, planned));
      const introduced = introductionsAt(tokens, at, index).map(({ end, ofMinistries, colon }) =>
        counted(planned(end, ofMinistries ? 'introduced' : 'none', !colon)),
      );
      const named = best([...naming, ...introduced]);
      if (named !== undefined) plans.set(key(at, elision, true), named);
      const any = best([named, followed(unknownStep(at, gap, elision), planned)]);
      if (any !== undefined) plans.set(key(at, elision, false), any);
    }
  }
  return listed(planned(0, 'none')?.parts ?? null);
};

const followed = (
  step: Step,
  planned: (at: number, elision: Elision, mustName?: boolean) => Plan | undefined,
): Plan | undefined => {
  const rest = planned(step.part.gap.end, step.elision, step.part.gap.strength === 'weak');
  return (
    rest && { named: rest.named + step.named, items: rest.items + 1, parts: { part: step.part, rest: rest.parts } }
  );
};

const counted = (plan: Plan | undefined): Plan | undefined => plan && { ...plan, items: plan.items + 1 };

const best = (plans: readonly (Plan | undefined)[]): Plan | undefined =>
  plans.reduce((one, other) => {
    if (one === undefined || other === undefined) return one ?? other;
    return other.named > one.named || (other.named === one.named && other.items < one.items) ? other : one;
  }, undefined);

const namingSteps = (
  tokens: readonly Token[],
  at: number,
  elision: Elision,
  index: NameIndex,
  on: Day,
): readonly Step[] => {
  const matches: readonly NameMatch<Bearer>[] = [
    ...matchesAt(index.names, tokens, at),
    ...(elision === 'none' ? [] : matchesAt(index.elided, tokens, at)),
  ];
  return matches.flatMap(({ end, values }): readonly Step[] => {
    const found = index.meant(values, on);
    if (found === null) return [];
    const behind = afterNotes(tokens, end, (note) => isHarmlessNote(note, found, index, on));
    const gap = gapAt(tokens, behind);
    if (gap === null) return [];
    const ofMinistry = elision !== 'none' && matchesAt(index.elided, tokens, at).some((match) => match.end === end);
    const next = found.kind === 'agency' && (ofMinistry || tokens[at]?.key === MINISTRY) ? 'after-ministry' : 'none';
    const part = { from: at, end: behind, found, gap };
    return [{ part, named: behind - at, elision: elision === 'introduced' ? 'introduced' : next }];
  });
};

/** The first gap behind each token that ends an unknown piece. */
const gapsBehind = (tokens: readonly Token[]): readonly Gap[] => {
  const gaps: Gap[] = [];
  let next: Gap = { end: tokens.length, start: tokens.length, strength: 'end', hard: false, and: false };
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    gaps[at] = next;
    const gap = gapAt(tokens, at);
    if (gap !== null && gap.strength !== 'weak') next = gap;
  }
  return gaps;
};

const unknownStep = (at: number, gap: Gap, elision: Elision): Step => ({
  part: { from: at, end: gap.start, found: null, gap },
  named: 0,
  elision: elision === 'introduced' ? elision : 'none',
});

const afterNotes = (tokens: readonly Token[], from: number, harmless: (note: string) => boolean): number => {
  let at = from;
  for (let token = tokens[at]; token?.kind === 'note' && harmless(token.key); token = tokens[at]) at += 1;
  return at;
};

const listed = (chain: Chain): readonly Part[] => {
  const parts: Part[] = [];
  for (let rest = chain; rest !== null; rest = rest.rest) parts.push(rest.part);
  return parts;
};
