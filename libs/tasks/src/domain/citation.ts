import type { Day } from '#libs/kernel';

/** A signed document as it is cited: `71/NQ-CP`, `Nghị quyết`, `2025-04-01`. */
export type Citation = Readonly<{ number: string; kind: string | null; signedOn: Day | null }>;
