import type { Item } from './source-items.js';
import { unitsOf } from './source-items.js';
import { cleaned } from './clean-text.js';
import { isUpperCase } from './headings.js';

/** The first place where a mark of secrecy stands by itself: near the top, or in capitals on a line or in a cell anywhere. */
export const secrecyMark = (items: readonly Item[]): Readonly<{ mark: string; at: string }> | null => {
  let seen = 0;
  for (const item of items) {
    for (const unit of unitsOf(item)) {
      for (const line of unit.text.includes('\n') ? unit.text.split('\n').map(cleaned) : [unit.clean]) {
        seen += 1;
        if (isMark(line) && (seen <= NEAR_TOP || isUpperCase(line))) return { mark: line, at: unit.at };
      }
    }
  }
  return null;
};

const NEAR_TOP = 60;
const URGENCY = 'khẩn|thượngkhẩn|hỏatốc|hoảtốc';
const LEVEL = 'tuyệtmật|tốimật|mật';
const MARK = new RegExp(
  `^(?:(?:mứcđộmật|độmật|cấpđộmật|mứcđộ|dấu)[:-]?)?(?:${URGENCY})?[-,;]?(?:${LEVEL})[-,;]?(?:${URGENCY})?$`,
  'u',
);

const isMark = (line: string): boolean =>
  line.length < 60 && MARK.test(line.toLowerCase().replace(/[\s"“”'.*[\]()<>_|/]/g, ''));
