import type { Recorded } from '#libs/kernel';
import { EventStore } from './event-store.js';
import type { Appended, ExpectedRevision, NewEvent, ReadStreamOptions } from './streams.js';

/** Is given every append to carry out; must hand on its answer or its error unchanged. */
export type AppendObserver = (stream: string, events: number, append: () => Promise<Appended>) => Promise<Appended>;

/** A store whose appends are watched, e.g. measured. */
export class ObservedEventStore extends EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly observe: AppendObserver,
  ) {
    super();
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    return this.observe(stream, events.length, () => this.store.append(stream, expected, events));
  }

  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly Recorded[]> {
    return this.store.readStream(stream, options);
  }
}
