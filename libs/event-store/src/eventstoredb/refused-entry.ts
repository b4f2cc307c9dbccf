import { AccessDeniedError } from '@eventstore/db-client';
import { WrongStore } from '../wrong-store.js';
import { LET_NOBODY_IN } from './let-nobody-in.js';

const TIMES = 3;
/** A cluster that has just started knows nobody for a moment. */
const FOR_MS = 4_000;

/** Tells a wrong password from a store that does not know its users yet. */
export class RefusedEntry {
  private times = 0;
  private since = 0;

  /** The error itself; WrongStore when the store has let nobody in several times over. */
  judged(error: Error, now = performance.now()): Error {
    if (!(error instanceof AccessDeniedError)) {
      this.times = 0;
      return error;
    }
    if (this.times === 0) this.since = now;
    this.times += 1;
    return this.times >= TIMES && now - this.since >= FOR_MS ? new WrongStore(LET_NOBODY_IN) : error;
  }
}
