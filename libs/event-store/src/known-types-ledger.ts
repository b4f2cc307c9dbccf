import type { Recorded } from '#libs/kernel';
import { Ledger } from './ledger.js';
import { UnknownEventType } from './unknown-event-type.js';

/**
 * The ledger as a program reads it that knows every event type it was made with. Who follows it passes over types that are
 * not his; one that nobody here knows would be passed over for ever, also by the newer program that takes over afterwards,
 * because the checkpoint has moved. @throws UnknownEventType instead
 */
export class KnownTypesLedger extends Ledger {
  constructor(
    private readonly ledger: Ledger,
    private readonly types: Readonly<Record<string, true>>,
  ) {
    super();
  }

  async read(from: number, limit: number, types?: readonly string[]): Promise<readonly Recorded[]> {
    return this.known(await this.ledger.read(from, limit, types));
  }

  async readSequences(sequences: readonly number[]): Promise<readonly Recorded[]> {
    return this.known(await this.ledger.readSequences(sequences));
  }

  async readStreams(streams: readonly string[]): Promise<readonly Recorded[]> {
    return this.known(await this.ledger.readStreams(streams));
  }

  head(): Promise<number> {
    return this.ledger.head();
  }

  sequenceAt(instant: string): Promise<number> {
    return this.ledger.sequenceAt(instant);
  }

  waitFor(sequence: number, timeoutMs: number): Promise<boolean> {
    return this.ledger.waitFor(sequence, timeoutMs);
  }

  onAppended(wake: () => void): Promise<() => Promise<void>> {
    return this.ledger.onAppended(wake);
  }

  private known(events: readonly Recorded[]): readonly Recorded[] {
    const unknown = events.find(({ type }) => !Object.hasOwn(this.types, type));
    if (unknown !== undefined) throw new UnknownEventType(unknown.type, unknown.sequence);
    return events;
  }
}
