import {
  EventStore,
  WrongExpectedRevision,
  type Appended,
  type ExpectedRevision,
  type Ledger,
  type NewEvent,
  type ReadStreamOptions,
} from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import type { FaultsFired } from './faults-fired.js';
import type { Life, Turns } from './turns.js';

/** The store did not answer. Whether it stored is unknown. */
export class AnswerLost extends Error {}

/** How one server reaches the store: every question and every answer is a step of its own, and answers get lost. */
export class SimulatedStore extends EventStore implements Ledger {
  constructor(
    private readonly store: EventStore & Ledger,
    private readonly life: Life,
    private readonly turns: Turns,
    private readonly faults: FaultsFired,
  ) {
    super();
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    await this.turns.next(this.life);
    if (this.faults.fires('answer-lost-before-storing', 40)) throw new AnswerLost(stream);
    const appended = await this.store.append(stream, expected, events).catch((error: unknown) => {
      if (error instanceof WrongExpectedRevision) this.faults.fired('conflict');
      throw error;
    });
    await this.turns.next(this.life);
    if (this.faults.fires('answer-lost-after-storing', 40)) throw new AnswerLost(stream);
    return appended;
  }

  async readStream(stream: string, options?: ReadStreamOptions): Promise<readonly Recorded[]> {
    await this.turns.next(this.life);
    return this.store.readStream(stream, options);
  }

  async read(from: number, limit: number, types?: readonly string[]): Promise<readonly Recorded[]> {
    await this.turns.next(this.life);
    return this.store.read(from, limit, types);
  }

  async readSequences(sequences: readonly number[]): Promise<readonly Recorded[]> {
    await this.turns.next(this.life);
    return this.store.readSequences(sequences);
  }

  async readStreams(streams: readonly string[]): Promise<readonly Recorded[]> {
    await this.turns.next(this.life);
    return this.store.readStreams(streams);
  }

  async head(): Promise<number> {
    await this.turns.next(this.life);
    return this.store.head();
  }

  sequenceAt(instant: string): Promise<number> {
    return this.store.sequenceAt(instant);
  }

  waitFor(): Promise<boolean> {
    throw new Error('nothing in a simulation waits by the real clock');
  }

  onAppended(): Promise<() => Promise<void>> {
    throw new Error('wakes are told by the simulation');
  }
}
