import type { Paragraph } from './document-content.js';
import { cleaned } from './clean-text.js';
import { isUpperCase } from './headings.js';
import { unitsOf, type Item } from './source-items.js';

/**
 * The first place where a mark of secrecy stands by itself or beside a number: near the top, in capitals anywhere, or in
 * a margin.
 */
export const secrecyMark = (
  items: readonly Item[],
  margins: readonly Paragraph[] = [],
): Readonly<{ mark: string; at: string }> | null => {
  let seen = 0;
  for (const item of items) {
    for (const unit of unitsOf(item)) {
      for (const line of unit.text.split('\n')) {
        seen += 1;
        if (isMark(line, seen <= NEAR_TOP)) return { mark: shown(line), at: unit.at };
      }
    }
  }
  for (const { text, at } of margins) {
    for (const line of text.split('\n'))
      if (isMark(line, true) || (line.length < LONGEST_LINE && parted(line, SEPARATOR).some(isMarkBegunWithCapital)))
        return { mark: shown(line), at };
  }
  return null;
};

const NEAR_TOP = 60;
const LONGEST_LINE = 200;
const URGENCY = 'khẩn|thượngkhẩn|hỏatốc|hoảtốc';
const LEVEL = 'tuyệtmật|tốimật|tuyetmat|toimat|mật';
const LABEL = '(?:(?:mứcđộ|cấpđộ|độ)(?:bảo)?mật|dấu|vănbản|tàiliệu)[:-]*|(?:mức|cấp)độ[:-]+';
const MARK = new RegExp(
  `^(?:${LABEL})?(?:${URGENCY})?[-,;]*(?:${LEVEL})[-,;]*(?:(?:độkhẩn[:-]?)?(?:${URGENCY}))?$`,
  'u',
);
/** What a letterhead or a margin prints on the same line as the mark. */
const BESIDE =
  /b[ảa]n s[ốô]\s?[:.]?\s?[\d/…_.]*|s[ốô](?:,? k[ýí] hiệu)?\s?[:.]?\s?\d{1,5}\s?[-/]\s?[\p{L}\d&./-]*|(?:trang|page)\s?\d{1,4}(?:\s?\/\s?\d{1,4})?/giu;
const APART = /\t| {2,}|[\u00a0\u2000-\u200a\u3000]{2,}|[|¦│║┃•·]/u;
const SEPARATOR = /\t| {2,}|[|¦│║┃•·,;()[\]{}]|\s[-‐-―−]\s/u;

const isMark = (line: string, isNearTop: boolean): boolean => {
  if (!/[mM\u039c\u041c\u043cＭｍ]/.test(line) || line.length >= 4 * LONGEST_LINE) return false;
  const clean = lookedAt(line);
  if (clean.length >= LONGEST_LINE) return false;
  if (saysSecret(clean) && (isNearTop || isUpperCase(clean))) return true;
  const rest = clean.replace(BESIDE, ' ').trim();
  return (rest !== clean && isMarkBegunWithCapital(rest)) || parted(line, APART).some(isMarkBegunWithCapital);
};

const parted = (line: string, by: RegExp): readonly string[] => {
  const parts = line.split(by);
  return parts.length < 2 ? [] : parts.map(lookedAt);
};

const isMarkBegunWithCapital = (part: string): boolean => /^[^\p{L}]*\p{Lu}/u.test(part) && saysSecret(part);

const saysSecret = (clean: string): boolean =>
  clean.length < 100 &&
  MARK.test(
    clean
      .toLowerCase()
      .replace(/[^\p{L}\p{N}:,;-]/gu, '')
      .replace(/^[:,;-]+|[:,;-]+$/g, ''),
  );

const GREEK: Readonly<Record<string, string>> = { Α: 'A', Τ: 'T', Μ: 'M', Ι: 'I', Ο: 'O', Υ: 'Y', Ε: 'E' };

const lookedAt = (text: string): string =>
  cleaned(text.normalize('NFD').replace(/[ΑΤΜΙΟΥΕ]/g, (letter) => GREEK[letter] ?? letter));

const shown = (line: string): string => cleaned(line).slice(0, 100);
