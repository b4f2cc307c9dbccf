import type { ExpectedRevision } from './streams.js';
import { WrongExpectedRevision } from './wrong-expected-revision.js';

/** Event ids of the append are stored already, but not all of them, or in another stream, or in another order. */
export class EventIdTaken extends WrongExpectedRevision {
  constructor(stream: string, expected: ExpectedRevision, actual: ExpectedRevision) {
    super(stream, expected, actual);
    this.name = 'EventIdTaken';
    this.message = `stream ${stream}: event ids of this append are stored already in another place or only in part`;
  }
}
