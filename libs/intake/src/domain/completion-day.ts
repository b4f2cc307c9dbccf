import type { Day } from '#libs/kernel';
import { citationsIn } from './citation.js';
import { cleaned } from './clean-text.js';
import { daysIn } from './day-phrase.js';

/**
 * The last day the text mentions that the notice could know of. Sentences that tell what was done come before those that
 * tell what goes on or is planned, and days of cited documents before all others.
 */
export const completionDay = (result: string, notAfter: Day): Day | null => {
  const sentences = result.split('\n').flatMap((line) => cleaned(line).split(/(?<=[.;])\s+(?=\p{Lu}|[-+•])/u));
  const done = sentences.filter((sentence) => DONE.test(sentence) && !GOING_ON.test(sentence));
  return latestIn(done, notAfter) ?? latestIn(sentences, notAfter);
};

const DONE = /(?:^|\s)(?:đã|hoàn thành|ban hành|trình|gửi|báo cáo)(?:\s|$)/iu;
const GOING_ON = /(?:^|\s)(?:đang|sẽ|dự kiến|chưa|tiếp tục)(?:\s|$)/iu;

const latestIn = (sentences: readonly string[], notAfter: Day): Day | null => {
  const latest = (days: readonly (Day | null)[]): Day | null =>
    days
      .filter((day): day is Day => day !== null && day <= notAfter)
      .toSorted()
      .at(-1) ?? null;
  return (
    latest(sentences.flatMap((sentence) => citationsIn(sentence).map(({ signedOn }) => signedOn))) ??
    latest(sentences.flatMap((sentence) => daysIn(sentence).map(({ on }) => on)))
  );
};
