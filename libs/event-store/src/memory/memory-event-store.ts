import type { Recorded } from '#libs/kernel';
import { EventStore } from '../event-store.js';
import { HeadWatch } from '../head-watch.js';
import { microsecondInstant } from '../instant.js';
import type { Ledger } from '../ledger.js';
import { proposalOf } from '../proposal.js';
import { refuseUnlessBounds } from '../read-bounds.js';
import { recordedOf, type StoredEvent } from '../stored-event.js';
import type { Appended, ExpectedRevision, NewEvent, ReadStreamOptions } from '../streams.js';
import type { Upcasters } from '../upcasting.js';
import { appendToMemory } from './memory-append.js';
import { MemoryLog } from './memory-log.js';

/** The promises of the PostgreSQL store without the database, for specs of deciders and handlers. Nothing survives the process. */
export class MemoryEventStore extends EventStore implements Ledger {
  private readonly watch = new HeadWatch(() => this.head());

  constructor(
    private readonly upcasters: Upcasters = {},
    private readonly log = new MemoryLog(),
  ) {
    super();
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    return appendToMemory(this.log, proposalOf(stream, expected, events, this.upcasters));
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly Recorded[]> {
    const { direction = 'forward', from, limit } = options;
    refuseUnlessBounds(from, limit);
    const events = this.log.streams.get(stream) ?? [];
    const wanted =
      direction === 'forward'
        ? events.filter(({ revision }) => revision >= (from ?? 0))
        : events.filter(({ revision }) => revision <= (from ?? revision)).reverse();
    return this.recorded(wanted.slice(0, limit));
  }

  async read(from: number, limit: number, types?: readonly string[]): Promise<readonly Recorded[]> {
    refuseUnlessBounds(from, limit);
    const later = this.log.events.slice(Math.max(from, 0));
    return this.recorded(later.filter(({ type }) => types === undefined || types.includes(type)).slice(0, limit));
  }

  async readSequences(sequences: readonly number[]): Promise<readonly Recorded[]> {
    const wanted = new Set(sequences);
    return this.recorded(this.log.events.filter(({ sequence }) => wanted.has(sequence)));
  }

  async readStreams(streams: readonly string[]): Promise<readonly Recorded[]> {
    return this.recorded(this.log.events.filter(({ stream }) => streams.includes(stream)));
  }

  async head(): Promise<number> {
    return this.log.events.length - 1;
  }

  async sequenceAt(instant: string): Promise<number> {
    const until = microsecondInstant(instant);
    return this.log.events.findLastIndex(({ recordedAt }) => recordedAt <= until);
  }

  waitFor(sequence: number, timeoutMs: number): Promise<boolean> {
    return this.watch.wait(sequence, timeoutMs);
  }

  async onAppended(wake: () => void): Promise<() => Promise<void>> {
    const mine = (): void => wake();
    this.log.wakes.add(mine);
    return async () => void this.log.wakes.delete(mine);
  }

  private recorded(events: readonly StoredEvent[]): readonly Recorded[] {
    return events.map((event) => recordedOf(event, this.upcasters));
  }
}
