/** The known name that a written one was most likely meant to be: at most two letters added, lost, or changed. */
export const nearMiss = (written: string, known: readonly string[]): string | null =>
  known.find((name) => name.length > 5 && name !== written && distance(name, written) <= 2) ?? null;

/** Levenshtein's distance, row by row. */
const distance = (one: string, other: string): number => {
  if (Math.abs(one.length - other.length) > 2) return Infinity;
  const first = Array.from({ length: other.length + 1 }, (_, index) => index);
  return [...one]
    .reduce<readonly number[]>((above, letter, row) => {
      const current = [row + 1];
      [...other].forEach((against, column) => {
        const changed = (above[column] ?? 0) + (letter === against ? 0 : 1);
        current.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
      });
      return current;
    }, first)
    .at(-1) as number;
};
