import type { Day } from '#libs/kernel';

export type Merger = Readonly<{ code: string; successor: string; on: Day }>;

/** Every agency that became part of `code` by the day, directly or through another; never `code` itself. */
export const mergedInto = (mergers: readonly Merger[], code: string, day: Day): readonly string[] => {
  const found = new Set<string>([code]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    mergers
      .filter(({ on, successor }) => on <= day && found.has(successor))
      .forEach((merger) => found.add(merger.code));
  }
  return [...found].filter((other) => other !== code);
};
