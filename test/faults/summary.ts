import type { SpecsRan } from './in-specs/run-spec-kind.js';
import type { Verdict } from './judge/verdict.js';
import type { Options } from './options.js';

type OfKind = Readonly<{ trials: number; fired: number; misfired: number; longestRecoveryMs: number }>;

/** What a run tells: the judge's verdict by kinds and in sums, and what the specs said. `judged` is null when only specs ran. */
export type Summary = Readonly<{
  ok: boolean;
  store: string;
  seed: number;
  trials: number;
  fired: number;
  misfired: number;
  kinds: Readonly<Record<string, OfKind>>;
  inSpecs: Readonly<Record<string, SpecsRan>>;
  skipped: Readonly<Record<string, string>>;
  /** Kinds that were wanted, not skipped, and never fired. */
  unfired: readonly string[];
  judged: Pick<Verdict, 'commands' | 'events' | 'seen' | 'reads' | 'violations' | 'first'> | null;
}>;

export const summaryOf = (
  { kinds: wanted, specKinds, store, seed }: Options,
  verdict: Verdict | null,
  inSpecs: Readonly<Record<string, SpecsRan>>,
): Summary => {
  const kinds = Object.fromEntries(
    wanted.flatMap(({ kind }): [string, OfKind][] => {
      const [fired, misfired] = [verdict?.faults[kind] ?? 0, verdict?.misfired[kind] ?? 0];
      const longestRecoveryMs = verdict?.longestRecoveryMs[kind] ?? 0;
      return fired + misfired === 0 ? [] : [[kind, { trials: fired + misfired, fired, misfired, longestRecoveryMs }]];
    }),
  );
  const skipped = verdict?.skipped ?? {};
  const sum = (count: keyof OfKind): number => Object.values(kinds).reduce((all, one) => all + one[count], 0);
  const unfired = [
    ...wanted.map(({ kind }) => kind).filter((kind) => !kinds[kind]?.fired && skipped[kind] === undefined),
    ...specKinds.map(({ kind }) => kind).filter((kind) => !inSpecs[kind]?.passed),
  ];
  const specsPassed = Object.values(inSpecs).every(({ failures }) => failures.length === 0);
  return {
    ok: (verdict?.ok ?? true) && specsPassed && unfired.length === 0,
    ...{ store, seed, trials: sum('trials'), fired: sum('fired'), misfired: sum('misfired') },
    ...{ kinds, inSpecs, skipped, unfired },
    judged: verdict === null ? null : judgedOf(verdict),
  };
};

const judgedOf = ({ commands, events, seen, reads, violations, first }: Verdict): Summary['judged'] => ({
  ...{ commands, events, seen, reads, violations, first },
});
