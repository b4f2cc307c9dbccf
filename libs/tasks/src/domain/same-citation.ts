import { folded } from '#libs/vietnamese';
import type { Citation } from './citation.js';

/** Number and day make a document; its kind is printed or left out at will. */
export const sameCitation = (one: Citation, other: Citation): boolean =>
  folded(one.number) === folded(other.number) && one.signedOn === other.signedOn;
