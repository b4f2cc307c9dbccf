import { appendixNamed, dataDateIn, sheetAppendix } from './appendix-start.js';
import { headingIn, isUpperCase, roman } from './headings.js';
import { isAttachedLine } from './notice-identity.js';
import { linesOf, standsAlone, type Item } from './source-items.js';
import { headersIn, type Header } from './table-headers.js';

/** The items of one appendix, and its headers counted from its first item. */
export type AppendixLayout = Readonly<{ name: string; items: readonly Item[]; headers: readonly Header[] }>;

export type DocumentLayout = Readonly<{ body: readonly Item[]; appendices: readonly AppendixLayout[] }>;

/** `sheets` names the sheet of each block of a workbook; null for what has no sheets. */
export const layoutOf = (items: readonly Item[], sheets: readonly string[] | null): DocumentLayout => {
  const headers = headersIn(items);
  const inHeader = (at: number): boolean => headers.some(({ from, to }) => from <= at && at < to);
  const named = items.flatMap((item, at) => {
    const start = inHeader(at) || !standsAlone(item) ? null : appendixNamed(linesOf(item)[0] ?? '');
    return start ? [{ at, name: start.name }] : [];
  });
  const starts = [...withTables(named, headers, items), ...unnamedStarts(items, headers, named, sheets)].toSorted(
    (one, other) => one.at - other.at,
  );
  const taken = new Set(starts.flatMap(({ name }) => name ?? []));
  const appendices = starts.map(({ at, name }, nth) => {
    const end = starts[nth + 1]?.at ?? items.length;
    return {
      name: name ?? freeName(taken),
      items: items.slice(at, end),
      headers: headers
        .filter(({ from }) => at <= from && from < end)
        .map((header) => ({ ...header, from: header.from - at, to: header.to - at })),
    };
  });
  return { body: items.slice(0, starts[0]?.at ?? items.length), appendices };
};

type Start = Readonly<{ at: number; name: string | null }>;

/** A name with a table under it, or with "(Kèm theo …)"; the same name once more without either is a mention. */
const withTables = (named: readonly Start[], headers: readonly Header[], items: readonly Item[]): readonly Start[] => {
  const isReal = ({ at }: Start, nth: number): boolean => {
    const end = named[nth + 1]?.at ?? items.length;
    return (
      headers.some(({ from }) => from > at && from < end) ||
      items.slice(at + 1, Math.min(end, at + 9)).some((item) => linesOf(item).some(isAttachedLine))
    );
  };
  const first = named.findIndex(isReal);
  if (first === -1) return [];
  return named.filter(
    (start, nth) =>
      nth >= first && (isReal(start, nth) || !named.slice(first, nth).some(({ name }) => name === start.name)),
  );
};

/** A table that no appendix name stands over begins an appendix of its own: once per document, in a workbook once per sheet. */
const unnamedStarts = (
  items: readonly Item[],
  headers: readonly Header[],
  named: readonly Start[],
  sheets: readonly string[] | null,
): readonly Start[] => {
  const taken = new Set(named.map(({ name }) => name));
  const seen = new Set<number>();
  return headers.flatMap(({ from }) => {
    const block = items[from]!.block;
    const scope = sheets ? block : -1;
    if (seen.has(scope)) return [];
    seen.add(scope);
    const isNamed = named.some(({ at }) => at <= from && (!sheets || items[at]!.block === block));
    if (isNamed) return [];
    const ofSheet = sheetAppendix(sheets?.[block] ?? '');
    const name = taken.has(ofSheet) ? null : ofSheet;
    taken.add(name);
    return [{ at: firstOfTitle(items, from, sheets ? block : null), name }];
  });
};

const firstOfTitle = (items: readonly Item[], header: number, block: number | null): number => {
  let first = header;
  for (let at = header - 1; at >= 0 && at >= header - 12; at -= 1) {
    const item = items[at]!;
    if ((block !== null && item.block !== block) || !standsAlone(item)) break;
    const clean = linesOf(item)[0] ?? '';
    if (LETTERHEAD.test(clean)) break;
    const belongs =
      isAttachedLine(clean) ||
      dataDateIn(clean) !== null ||
      headingIn(clean) !== null ||
      TITLE.test(clean) ||
      isUpperCase(clean);
    if (belongs) first = at;
  }
  return first;
};

const LETTERHEAD =
  /^(?:cộng h[oò]a|độc lập|s[ốô]\s?:|hà nội,|nơi nhận|kt\.|tm\.|tl\.)|ng[àa]y .{1,30}tháng .{1,12}n[ăa]m \d{4}$/iu;
const TITLE = /^(?:danh mục|tổng hợp|kết quả|bảng|biểu|các nhiệm vụ|nhiệm vụ|thông báo)/iu;

const freeName = (taken: Set<string>): string => {
  let value = 1;
  while (taken.has(roman(value)) || taken.has(String(value))) value += 1;
  taken.add(roman(value));
  return roman(value);
};
