import { daysBetween, plusDays, type Day } from '#libs/kernel';
import { dueCounting } from './due-counting.js';
import type { Assigned, Happening, Judged, Said } from './happening.js';

/** A claim and the first day on which it holds, which for finished work may lie before it was said; `finish` null: it claims none. */
export type Word = Readonly<{ said: Said; from: Day; finish: Finish | null; confirmed?: true }>;
export type Finish = Readonly<{ late: boolean; lateBy: number | null; dueOn: Day | null }>;

/** The claims of what concerns one assignment, `known` and they in effective order. A notice is silent where the agency spoke that day. */
export const wordsOf = (assigned: Assigned, known: readonly Happening[]): readonly Word[] => {
  const spoke = new Set(known.map((one) => (one.kind === 'said' && one.agency !== null ? one.on : null)));
  const words: Word[] = [];
  for (const one of known) {
    if (one.kind === 'judged') words.push(judgedWord(assigned, known, one, words));
    if (one.kind !== 'said' || one.claim === null || (one.agency === null && spoke.has(one.on))) continue;
    if (words.at(-1)?.confirmed !== true) words.push(wordOf(assigned, known, one, words.at(-1)));
  }
  return words;
};

/** What was confirmed stays so, whatever a notice prints, until it is reopened; what was returned or reopened claims nothing. */
const judgedWord = (
  assigned: Assigned,
  known: readonly Happening[],
  { verdict, report, sequence, on, agency }: Judged,
  words: readonly Word[],
): Word => {
  const meant = words.findLast(({ said }) => said.agency === agency && said.report === report && report !== null);
  if (verdict !== 'confirmed' || meant === undefined) {
    return wordOf(
      assigned,
      known,
      { kind: 'said', sequence, on, agency, claim: 'not-completed', completion: null },
      meant,
    );
  }
  return { ...meant, from: meant.from > on ? meant.from : on, confirmed: true };
};

/** The last claim that reaches the day. A stated day of completion also says: not before; claims of completion just before it yield. */
export const wordOn = (words: readonly Word[], day: Day): Word | undefined => {
  const at = words.findLastIndex(({ from }) => from <= day);
  const later = words.slice(at + 1);
  const taken = later.findIndex(
    ({ said, finish, confirmed }) => confirmed !== true && (finish === null || statedDay(said) !== null),
  );
  return taken < 0 || later[taken]?.finish === null ? words[at] : undefined;
};

const wordOf = (assigned: Assigned, known: readonly Happening[], said: Said, before: Word | undefined): Word => {
  if (said.claim !== 'completed' && said.claim !== 'completed-late') return { said, from: said.on, finish: null };
  const stated = statedDay(said);
  const ownUndated = stated === null && said.agency !== null && said.claim === 'completed';
  if (ownUndated && before !== undefined && before.finish !== null) return { ...before, said, from: said.on };
  const doneOn = ownUndated ? said.on : stated;
  const past = known.filter((one) => one.on <= (doneOn ?? said.on));
  const { dueOn } = dueCounting(assigned, past);
  if (doneOn === null || dueOn === null) {
    const late = said.claim === 'completed-late';
    const inTime = dueOn === null || late || dueOn >= said.on ? said.on : plusDays(dueOn, 1);
    return { said, from: doneOn ?? inTime, finish: { late, lateBy: late ? null : 0, dueOn } };
  }
  const lateBy = Math.max(0, daysBetween(dueOn, doneOn));
  return { said, from: lateBy > 0 ? plusDays(doneOn, 1) : doneOn, finish: { late: lateBy > 0, lateBy, dueOn } };
};

const statedDay = ({ completion }: Said): Day | null => (completion?.basis === 'stated' ? completion.on : null);
