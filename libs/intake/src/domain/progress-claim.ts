import { folded } from '#libs/vietnamese';
import type { NoticeProgress } from './notice-row.js';

export type Claim = NonNullable<NoticeProgress['claim']>;

export const claimOf = (label: string): Claim | null => CLAIMS.get(label) ?? CLAIMS.get(bare(label)) ?? null;

export const isKnownLabel = (text: string): boolean => text.length < 60 && CLAIMS.has(bare(text));

/** Short, and made of the words that labels are made of: "Đang hoàn thành", "Chậm tiến độ", "Đạt". */
export const looksLikeLabel = (text: string): boolean =>
  text.length <= 40 && !/\d/.test(text) && LABEL.test(bare(text));

/** A title over rows of which none is done. */
export const saysNotCompleted = (title: string): boolean => folded(title).includes(NOT_COMPLETED);

const NOT_COMPLETED = folded('chưa hoàn thành');

const bare = (text: string): string =>
  folded(text)
    .replace(/[.;:,!\s]+$/u, '')
    .replace(/^[-+*\s]+/u, '');

const LABELS: readonly (readonly [string, Claim])[] = [
  ['Đã hoàn thành', 'completed'],
  ['Đã hoàn thành quá hạn', 'completed-late'],
  ['Đang thực hiện', 'in-progress'],
  ['Chưa hoàn thành', 'not-completed'],
];
/** As most notices print them, and as all others are compared. */
const CLAIMS: ReadonlyMap<string, Claim> = new Map(
  LABELS.flatMap(([label, claim]) => [label, folded(label)].map((key) => [key, claim] as const)),
);

const WORDS = [
  'đã',
  'đang',
  'chưa',
  'chậm',
  'đạt',
  'quá',
  'hạn',
  'hoàn',
  'thành',
  'thực',
  'hiện',
  'tiến',
  'độ',
  'triển',
  'khai',
  'trong',
  'đúng',
  'không',
  'kịp',
  'tạm',
  'dừng',
  'muộn',
  'xong',
  'một',
  'phần',
  'cơ',
  'bản',
  'báo',
  'cáo',
  'bắt',
  'đầu',
  'theo',
  'yêu',
  'cầu',
  'kế',
  'hoạch',
  'tốt',
  'vượt',
  'trước',
  'bị',
  'hủy',
  'rút',
  'xử',
  'lý',
  'kết',
  'quả',
  'sớm',
  'được',
  'còn',
  'tiếp',
  'tục',
].map((word) => folded(word));
const LABEL = new RegExp(`^(?:(?:${WORDS.join('|')})(?:[\\s,/()-]+|$))+$`, 'u');
