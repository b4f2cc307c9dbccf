import { folded } from '#libs/vietnamese';
import type { ProgressObserved } from './task.events.js';

/** The same row of the same notice says the same again, however it is typed: another file of it brings nothing new. */
export const sameObservation = (one: ProgressObserved['data'], other: ProgressObserved['data']): boolean =>
  one.taskId === other.taskId && saying(one) === saying(other);

const saying = ({ listing, label, claim, resultText }: ProgressObserved['data']): string =>
  JSON.stringify([
    folded(listing.notice),
    folded(listing.appendix),
    listing.section,
    listing.ordinal,
    listing.row,
    folded(label ?? ''),
    claim,
    folded(resultText ?? ''),
  ]);
