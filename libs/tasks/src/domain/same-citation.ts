import { folded } from '#libs/vietnamese';
import type { Citation } from './citation.js';

export const sameCitation = (one: Citation, other: Citation): boolean =>
  folded(one.number) === folded(other.number) &&
  folded(one.kind ?? '') === folded(other.kind ?? '') &&
  one.signedOn === other.signedOn;
