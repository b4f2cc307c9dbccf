import type { Day } from '#libs/kernel';
import { folded } from '#libs/vietnamese';
import { leadTokens } from './lead-tokens.js';
import { matchesAt } from './name-trie.js';
import type { Found, NameIndex } from './name-index.js';

const ROLES = new Set(
  ['chủ trì', 'cơ quan chủ trì', 'đơn vị chủ trì', 'đầu mối', 'thường trực', 'cơ quan thường trực'].map(folded),
);
const SAME_BODY = ['nay là', 'trước đây là', 'trước là', 'cũ là'].map(folded);
const UNITS = ['cục', 'vụ', 'tổng cục', 'trung tâm', 'văn phòng bộ', 'thanh tra bộ'].map(folded);
const INITIALS = /^\p{Uppercase}[\p{Uppercase}\p{Decimal_Number}&-]{1,9}$/u;

/** Whether words in brackets behind a name leave its meaning alone: another name of the same, its role, a unit of it. */
export const isHarmlessNote = (note: string, of: Found, index: NameIndex, on: Day): boolean => {
  const inner = folded(note);
  if (inner === '' || ROLES.has(inner) || /^\d{1,3}$/u.test(inner)) return true;
  if (of.kind === 'group') return false;
  const before = SAME_BODY.find((words) => inner.startsWith(`${words} `)) ?? '';
  const named = wholeName(inner.slice(before.length), index, on);
  if (named !== null) return named.code === of.code;
  return UNITS.some((unit) => inner.startsWith(`${unit} `)) || INITIALS.test(note.trim().normalize('NFC'));
};

const wholeName = (text: string, index: NameIndex, on: Day): Found | null => {
  const tokens = leadTokens(text);
  const last = matchesAt(index.names, tokens, 0).at(-1);
  return last?.end === tokens.length ? index.meant(last.values, on) : null;
};
