import type { Verdict } from './judge/verdict.js';

type Counts = Readonly<Record<string, number>>;

/** The verdicts on several systems as one. */
export const mergedVerdict = (verdicts: readonly Verdict[]): Verdict => {
  const sums = <Part extends Counts>(part: (verdict: Verdict) => Part): Part =>
    merged(verdicts.map(part), (one, other) => one + other) as Part;
  return {
    ok: verdicts.length > 0 && verdicts.every(({ ok }) => ok),
    ...sums(({ trials, events, reads }) => ({ trials, events, reads })),
    faults: sums(({ faults }) => faults),
    misfired: sums(({ misfired }) => misfired),
    skipped: Object.assign({}, ...verdicts.map(({ skipped }) => skipped)) as Verdict['skipped'],
    longestRecoveryMs: merged(
      verdicts.map(({ longestRecoveryMs }) => longestRecoveryMs),
      Math.max,
    ),
    commands: sums(({ commands }) => commands),
    seen: sums(({ seen }) => seen),
    violations: sums(({ violations }) => violations),
    first: verdicts.flatMap(({ first }) => first),
  };
};

const merged = (parts: readonly Counts[], join: (one: number, other: number) => number): Counts =>
  parts.reduce<Record<string, number>>((all, part) => {
    for (const [name, value] of Object.entries(part))
      all[name] = all[name] === undefined ? value : join(all[name], value);
    return all;
  }, {});
