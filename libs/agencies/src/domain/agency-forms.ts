import { folded } from '#libs/vietnamese';
import type { AgencyKind } from './agency.events.js';

const HEADS: readonly (readonly [firstWord: string, heads: readonly string[]])[] = [
  ['Bộ', ['Bộ trưởng']],
  ['Ngân hàng', ['Thống đốc']],
  ['NHNN', ['Thống đốc']],
  ['Thanh tra', ['Tổng']],
  ['Văn phòng', ['Chủ nhiệm', 'Bộ trưởng, Chủ nhiệm', 'Chánh']],
  ['Ủy ban nhân dân', ['Chủ tịch']],
  ['Ủy ban', ['Chủ nhiệm', 'Bộ trưởng, Chủ nhiệm']],
  ['Tòa án', ['Chánh án']],
  ['Viện Hàn lâm', ['Chủ tịch']],
  ['Đài', ['Tổng Giám đốc']],
  ['Thông tấn xã', ['Tổng Giám đốc']],
  ['Tập đoàn', ['Tổng Giám đốc', 'Chủ tịch Hội đồng thành viên']],
];

/** The ways documents print a name: by itself, by its head, a province also by its people's committee. */
export const formsOf = (name: string, kind: AgencyKind): readonly string[] => {
  const forms = kind === 'province' || kind === 'centrally-run-city' ? localForms(name, kind) : [name];
  return forms.flatMap((form) => [form, ...headsOf(form)]);
};

/** `KH&CN` of `Bộ KH&CN`: how a ministry is printed in a list that said "các bộ" before. */
export const elidedForm = (name: string, kind: AgencyKind): string | null =>
  kind === 'ministry' && startsWith(name, 'Bộ') ? name.trim().replace(/^\S+\s+/u, '') : null;

/** `Bộ KHCN` of the code `BKHCN`, as ministries are abbreviated in running text. */
export const codeForms = (code: string, kind: AgencyKind): readonly string[] =>
  kind === 'ministry' && code.startsWith('B') ? [code, `Bộ ${code.slice(1)}`] : [code];

const localForms = (name: string, kind: 'province' | 'centrally-run-city'): readonly string[] => {
  const title = kind === 'province' ? 'Tỉnh' : 'Thành phố';
  const bare = ['Tỉnh', 'Thành phố', 'TP'].reduce((rest, word) => without(rest, word), name);
  const titled = startsWith(name, 'Tỉnh') || startsWith(name, 'Thành phố') ? name : `${title} ${bare}`;
  return [bare, titled, `Ủy ban nhân dân ${bare}`, `Ủy ban nhân dân ${titled}`];
};

const headsOf = (form: string): readonly string[] =>
  (HEADS.find(([first]) => startsWith(form, first))?.[1] ?? []).map((head) => `${head} ${form}`);

const startsWith = (name: string, word: string): boolean =>
  folded(name).startsWith(`${folded(word)} `) || folded(name) === folded(word);

const without = (name: string, word: string): string =>
  startsWith(name, word) ? name.trim().split(/\s+/u).slice(word.split(' ').length).join(' ') : name;
