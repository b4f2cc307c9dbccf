import type { Day } from '#libs/kernel';

export type AgencyName = Readonly<{ code: string; name: string; on: Day; sequence: number }>;
export type AgencyMerger = Readonly<{ code: string; successor: string; on: Day; sequence: number }>;

export type AgencyRegister = Readonly<{
  /** The code as registered, case aside; null for a stranger. */
  codeOf: (text: string) => string | null;
  nameOn: (code: string, day: Day) => string;
  /** Codes merged into this one by the day, also through others, in order of code. */
  predecessorsOn: (code: string, day: Day) => readonly string[];
}>;

export const agencyRegister = (names: readonly AgencyName[], mergers: readonly AgencyMerger[]): AgencyRegister => {
  const inOrder = names.toSorted((one, other) =>
    one.on === other.on ? one.sequence - other.sequence : one.on < other.on ? -1 : 1,
  );
  const latest = [
    ...new Map(mergers.toSorted((one, other) => one.sequence - other.sequence).map((one) => [one.code, one])).values(),
  ];
  const mergedInto = (code: string, day: Day, seen: ReadonlySet<string>): readonly string[] =>
    latest
      .filter((one) => one.successor === code && one.on <= day && !seen.has(one.code))
      .flatMap((one) => [one.code, ...mergedInto(one.code, day, new Set([...seen, one.code]))]);
  return {
    codeOf: (text) => inOrder.find(({ code }) => code.toUpperCase() === text.trim().toUpperCase())?.code ?? null,
    nameOn: (code, day) => {
      const known = inOrder.filter((one) => one.code === code);
      return (known.findLast(({ on }) => on <= day) ?? known[0])?.name ?? code;
    },
    predecessorsOn: (code, day) => [...new Set(mergedInto(code, day, new Set([code])))].sort(),
  };
};
