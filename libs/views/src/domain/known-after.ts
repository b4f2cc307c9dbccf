import { inEffectiveOrder, type Happening } from './happening.js';

/** `known`, which is in effective order, with one more in its place: near the end, as what comes is seldom of days long past. */
export const knownAfter = (known: readonly Happening[], next: Happening): readonly Happening[] =>
  known.toSpliced(known.findLastIndex((one) => inEffectiveOrder(one, next) < 0) + 1, 0, next);
