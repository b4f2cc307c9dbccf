import { EventIdTaken } from '../event-id-taken.js';
import type { Proposal } from '../proposal.js';
import type { StoredEvent } from '../stored-event.js';
import type { Appended, ExpectedRevision } from '../streams.js';
import { WrongExpectedRevision } from '../wrong-expected-revision.js';
import type { MemoryLog } from './memory-log.js';

/** Judges and writes in one go, as `ledger.append` does under its lock. */
export const appendToMemory = (log: MemoryLog, proposal: Proposal): Appended => {
  const { stream, expected, events } = proposal;
  const actual = (log.streams.get(stream)?.length ?? 0) - 1;
  const known = events.map(({ eventId }) => log.byId.get(eventId));
  if (known.some((event) => event !== undefined)) {
    const first = known[0];
    const last = known.at(-1);
    const sameEvents = known.every(
      (event, index) => event?.stream === stream && event.revision - index === first?.revision,
    );
    if (sameEvents && last !== undefined) return { revision: last.revision, sequence: last.sequence };
    throw new EventIdTaken(stream, revisionOf(expected), revisionOf(actual));
  }
  if (actual !== expected) throw new WrongExpectedRevision(stream, revisionOf(expected), revisionOf(actual));
  const recordedAt = nextInstant(log.now(), log.events.at(-1));
  for (const event of events) {
    const revision = log.streams.get(stream)?.length ?? 0;
    log.add({ ...event, stream, revision, sequence: log.events.length, recordedAt });
  }
  for (const wake of log.wakes) queueMicrotask(wake);
  return { revision: actual + events.length, sequence: log.events.length - 1 };
};

const revisionOf = (revision: number): ExpectedRevision => (revision === -1 ? 'must-not-exist' : revision);

const nextInstant = (milliseconds: number, last: StoredEvent | undefined): string => {
  const now = new Date(milliseconds).toISOString().replace('Z', '000Z');
  return last !== undefined && last.recordedAt > now ? last.recordedAt : now;
};
