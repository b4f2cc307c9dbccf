import type { Standing } from './standing-of.js';

export const isSame = (one: Standing, other: Standing | undefined): boolean =>
  one === other ||
  (other !== undefined &&
    one.status === other.status &&
    one.late === other.late &&
    one.lateBy === other.lateBy &&
    one.dueOn === other.dueOn &&
    one.originalDueOn === other.originalDueOn &&
    one.remedialDueOn === other.remedialDueOn &&
    one.completedOn === other.completedOn &&
    one.completionBasis === other.completionBasis &&
    one.observed === other.observed &&
    one.report === other.report);
