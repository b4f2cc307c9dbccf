import type { Bilingual } from '#libs/kernel';
import { WrongStore } from '../wrong-store.js';

const TIMES = 3;
const FOR_MS = 4_000;

/**
 * Tells what is wrong with a store from what only looks so for a moment: a cluster that has just started knows none of its
 * users, and a node that has just come to lead may not have indexed its last events.
 */
export class LastingFault {
  private times = 0;
  private since = 0;

  /** `meaning`: what an error says of the store if it lasts, null when nothing. */
  constructor(private readonly meaning: (error: Error) => Bilingual | null) {}

  /** It was only a moment. */
  passed(): void {
    this.times = 0;
  }

  /** The error itself; WrongStore when one of the meaning came several times over, and nothing else in between. */
  judged(error: Error, now = performance.now()): Error {
    const said = this.meaning(error);
    if (said === null) {
      this.passed();
      return error;
    }
    if (this.times === 0) this.since = now;
    this.times += 1;
    return this.times >= TIMES && now - this.since >= FOR_MS ? new WrongStore(said) : error;
  }
}
