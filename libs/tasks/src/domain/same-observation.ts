import { folded } from '#libs/vietnamese';
import { sameNotice } from './same-notice.js';
import type { ProgressObserved } from './task.events.js';

/** The same notice says the same of the same day again, however it is typed and wherever it prints it. */
export const sameObservation = (one: ProgressObserved['data'], other: ProgressObserved['data']): boolean =>
  one.taskId === other.taskId &&
  sameNotice(one.listing, other.listing) &&
  one.dataDate === other.dataDate &&
  one.claim === other.claim &&
  folded(one.label ?? '') === folded(other.label ?? '') &&
  folded(one.resultText ?? '') === folded(other.resultText ?? '');
