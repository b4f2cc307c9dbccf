/** Numbers that one run of a variant gave, by what they are: `{ 'events/s': 21000 }`, `{ 'p99 ms': 12.5 }`. */
export type Figures = Readonly<Record<string, number>>;

/** One of the things compared. `measure` is one run; it is called once per round, in an order that alternates. */
export type Variant = Readonly<{ name: string; measure: () => Promise<Figures> }>;

/**
 * What is to be reached in one figure of one variant: relative to another variant of the case (`against`), the ratio being
 * `variant / against`, or as it stands. Exactly one of the two bounds is given.
 */
export type Goal = Readonly<{
  figure: string;
  variant: string;
  against?: string;
  atLeast?: number;
  atMost?: number;
}>;

/** Variants under the same circumstances, e.g. 32 callers in one process. `open` and `close` go around all its rounds. */
export type Case = Readonly<{
  name: string;
  variants: readonly Variant[];
  goals: readonly Goal[];
  /** Not counted, once per variant, before the first round; false where a run changes what the next one finds. */
  warmUp?: boolean;
  open?: () => Promise<void>;
  close?: () => Promise<void>;
}>;

/** What a bench is given: a PostgreSQL and a folder of its own, which both go when it ends. */
export type Stage = Readonly<{
  /** The database of a fresh cluster with fsync on, as the product's own: the same for ours and for every peer. */
  url: string;
  folder: string;
  /** Tiny counts: shows that the bench runs, measures nothing. */
  quick: boolean;
  /** The largest count that the bench goes to, when the caller named one. */
  size: number | null;
  /** Progress, for people. */
  say: (line: string) => void;
}>;

export type Session = Readonly<{ cases: readonly Case[]; close: () => Promise<void> }>;

/** A bench: one line in `benches.ts`. `about` says the set-up as `--help` prints it. */
export type Bench = Readonly<{
  name: string;
  about: string;
  rounds: number;
  open: (stage: Stage) => Promise<Session>;
}>;
