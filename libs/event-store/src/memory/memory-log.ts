import type { StoredEvent } from '../stored-event.js';

/** What two memory stores share to look like two processes on one log. */
export class MemoryLog {
  readonly events: StoredEvent[] = [];
  readonly byId = new Map<string, StoredEvent>();
  readonly streams = new Map<string, StoredEvent[]>();
  readonly wakes = new Set<() => void>();

  constructor(readonly now: () => number = Date.now) {}

  add(event: StoredEvent): void {
    this.events.push(event);
    this.byId.set(event.eventId, event);
    const stream = this.streams.get(event.stream);
    if (stream === undefined) this.streams.set(event.stream, [event]);
    else stream.push(event);
  }
}
