import type { Day } from '#libs/kernel';
import { citationsIn } from './citation.js';
import { daysIn } from './day-phrase.js';

export type NoticeIdentity = Readonly<{ number: string | null; signedOn: Day | null; kind: string | null }>;

/** `lines` stand outside the tables of tasks, in order of print. */
export const noticeIdentity = (lines: readonly string[]): NoticeIdentity => {
  const attached = lines.filter((line) => ATTACHED.test(line)).flatMap((line) => citationsIn(line).slice(0, 1));
  const fromAttached = attached.find(({ signedOn }) => signedOn !== null) ?? attached[0];
  const top = lines.slice(0, NEAR_TOP);
  const named = top.flatMap(namedWhole)[0];
  const number = top.flatMap(numberLine)[0] ?? fromAttached?.number ?? named?.number ?? null;
  const signedOn = top.flatMap(dayLine)[0] ?? fromAttached?.signedOn ?? named?.signedOn ?? null;
  return {
    number,
    signedOn,
    kind: fromAttached?.kind ?? named?.kind ?? (number ? (citationsIn(number)[0]?.kind ?? null) : null),
  };
};

export const isAttachedLine = (clean: string): boolean => ATTACHED.test(clean);

const NEAR_TOP = 60;
const ATTACHED = /^\(?\s?(?:ban hành |đính )?kèm theo\s/iu;
const NUMBER_LINE = /^s[ốô](?:\s?(?:,|\/|và)?\s?k[ýí] hiệu| văn bản| thông báo)?\s?:?\s?(?=\d)/iu;
const PLACE_AND_DAY = /(?:^|,\s?|\s)ng[àa]y\s?(?:ban hành|ký|tháng)?\s?:?\s?(?=\d)/iu;

const numberLine = (clean: string): readonly string[] => {
  const lead = NUMBER_LINE.exec(clean);
  if (!lead || clean.length > 160) return [];
  const [cited] = citationsIn(clean.slice(lead[0].length));
  return cited?.number && cited.from === 0 ? [cited.number] : [];
};

const dayLine = (clean: string): readonly Day[] => {
  if (clean.length > 160 || !PLACE_AND_DAY.test(clean)) return [];
  const days = daysIn(clean);
  const [day] = days;
  if (days.length !== 1 || !day?.on || clean.slice(day.to).replace(/[\s.)]/g, '') !== '') return [];
  const before = clean
    .slice(0, day.from)
    .replace(/ng[àa]y\s?(?:ban hành|ký|tháng)?\s?:?\s?$/iu, '')
    .replace(/[\s,(]+$/, '');
  const withoutNumber = NUMBER_LINE.test(before)
    ? before
        .split(/\s{1,}/)
        .slice(2)
        .join(' ')
    : before;
  return PLACE.test(withoutNumber.trim()) ? [day.on] : [];
};

const PLACE = /^(?:\p{Lu}[\p{L}.]*(?:\s|-|$)){0,5}$|^(?:ngày )?(?:ban hành|ký)$/u;

const namedWhole = (clean: string): ReturnType<typeof citationsIn> => {
  const [cited] = citationsIn(clean);
  return cited && cited.signedOn !== null && cited.to - cited.from >= clean.replace(/[().]/g, '').length - 2
    ? [cited]
    : [];
};
