import { MemoryEventStore, type Appended, type ExpectedRevision, type NewEvent } from '#libs/event-store';
import { naturalId } from '#libs/identity';
import type { MemoryLog } from '../../../libs/event-store/src/memory/memory-log.js';
import type { Seeded } from './seeded.js';

const SELDOM = 60;

/** Says now and then that it has stored what it has not. */
export class ForgetfulStore extends MemoryEventStore {
  constructor(
    private readonly log_: MemoryLog,
    private readonly seeded: Seeded,
  ) {
    super({}, log_);
  }

  override async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    if (!this.seeded.oneIn(SELDOM)) return super.append(stream, expected, events);
    const revision = (expected === 'must-not-exist' ? -1 : expected) + events.length;
    return { revision, sequence: this.log_.events.length - 1 + events.length };
  }
}

/** Stores an append now and then twice, the second time under other ids, like a client that repeats without keeping them. */
export class RepeatingStore extends MemoryEventStore {
  constructor(
    log: MemoryLog,
    private readonly seeded: Seeded,
  ) {
    super({}, log);
  }

  override async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const appended = await super.append(stream, expected, events);
    if (!this.seeded.oneIn(SELDOM)) return appended;
    const again = events.map((event) => ({ ...event, eventId: naturalId('again', event.eventId) }));
    return super.append(stream, appended.revision, again);
  }
}
