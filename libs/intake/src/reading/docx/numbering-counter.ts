import { formatOrdinal } from './number-format.js';
import type { NumberingLevel, NumberingList } from './numbering-definitions.js';

export type NumberingCounter = (numId: string, level: number) => string | null;

const NOT_PRINTABLE = /[\p{Co}\p{Cc}]/u;

/** Counts on like Word does, paragraph by paragraph in reading order; answers what Word prints before the paragraph. */
export const numberingCounter = (lists: ReadonlyMap<string, NumberingList>): NumberingCounter => {
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (numId, level) => {
    const list = lists.get(numId);
    const definition = list?.levels.get(level);
    if (list === undefined || definition === undefined) return null;
    const count = counts.get(list.family) ?? new Map<number, number>();
    counts.set(list.family, count);
    const restart = begun.has(`${numId} ${level}`) ? undefined : list.restarts.get(level);
    begun.add(`${numId} ${level}`);
    count.set(level, restart ?? (count.has(level) ? (count.get(level) ?? 0) + 1 : definition.start));
    for (const deeper of [...count.keys()].filter((other) => other > level)) count.delete(deeper);
    return printed(list, count, definition);
  };
};

const printed = (
  list: NumberingList,
  count: ReadonlyMap<number, number>,
  definition: NumberingLevel,
): string | null => {
  const text =
    definition.format === 'bullet'
      ? definition.text
      : definition.text.replace(/%([1-9])/g, (_whole, digit: string) => {
          const level = list.levels.get(Number(digit) - 1);
          return formatOrdinal(count.get(Number(digit) - 1) ?? level?.start ?? 1, level?.format ?? null);
        });
  return text === '' || NOT_PRINTABLE.test(text) ? null : text + (definition.suffix === 'nothing' ? '' : ' ');
};
