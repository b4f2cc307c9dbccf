import { folded } from '#libs/vietnamese';
import type { Listing } from './listing.js';

/** A notice is its number and symbol together with its day. */
export const sameNotice = (one: Listing, other: Listing): boolean =>
  one.signedOn === other.signedOn && folded(one.notice) === folded(other.notice);
