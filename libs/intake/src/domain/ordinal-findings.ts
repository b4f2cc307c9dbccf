import type { Finding } from './finding.js';
import { placeOf } from './place.js';
import type { RawRow } from './raw-row.js';
import { ordinalOf } from './read-row.js';

/** Repeated and missing ordinals, for each run of numbering: a section, or the appendix where it has none. Order is free. */
export const ordinalFindings = (appendix: string, rows: readonly RawRow[]): readonly Finding[] => {
  const findings: Finding[] = [];
  let reached = 0;
  for (const run of runsOf(rows)) {
    const ordinals = run.filter(({ repeated }) => !repeated.includes('ordinal')).flatMap((row) => ordinalOf(row) ?? []);
    if (ordinals.length === 0) continue;
    const place = placeOf(appendix, run[0]?.section?.number ?? null, null, '').replace(/, $/, '');
    findings.push(...repeatedIn(ordinals, place), ...missingIn(ordinals, reached, place));
    reached = Math.max(...ordinals);
  }
  return findings;
};

const runsOf = (rows: readonly RawRow[]): readonly (readonly RawRow[])[] => {
  const runs: RawRow[][] = [];
  rows.forEach((row, at) => {
    if (at > 0 && rows[at - 1]!.section === row.section) runs.at(-1)!.push(row);
    else runs.push([row]);
  });
  return runs;
};

const repeatedIn = (ordinals: readonly number[], place: string): readonly Finding[] => {
  const times = new Map<number, number>();
  ordinals.forEach((ordinal) => times.set(ordinal, (times.get(ordinal) ?? 0) + 1));
  return [...times]
    .filter(([, count]) => count > 1)
    .map(([ordinal, count]) => ({
      code: 'repeated-ordinal',
      place: `${place}, STT ${ordinal}`,
      values: { ordinal, times: count },
    }));
};

/** A gap of many numbers is told as one finding: one wrong number must not bury the others. */
const missingIn = (ordinals: readonly number[], reached: number, place: string): readonly Finding[] => {
  const present = [...new Set(ordinals)].toSorted((one, other) => one - other);
  const first = present[0]! === reached + 1 ? reached : 0;
  return present.flatMap((ordinal, at) => {
    const from = (present[at - 1] ?? first) + 1;
    const gap = Array.from({ length: Math.min(ordinal - from, 11) }, (_, nth) => from + nth);
    const ranges =
      gap.length > 10
        ? [{ ordinal: from, missing: `${from}-${ordinal - 1}` }]
        : gap.map((one) => ({ ordinal: one, missing: `${one}` }));
    return ranges.map((values) => ({
      code: 'missing-ordinal' as const,
      place: `${place}, STT ${values.missing}`,
      values,
    }));
  });
};
