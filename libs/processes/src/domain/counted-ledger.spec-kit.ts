import { MemoryEventStore } from '#libs/event-store';
import type { Fact, Recorded } from '#libs/kernel';
import { recorded } from '#libs/testing';

/** A ledger in memory that counts how often all assignments of the log were asked for. */
export class CountedLedger extends MemoryEventStore {
  readsOfAssignments = 0;

  static async of(log: readonly (readonly [stream: string, fact: Fact])[]): Promise<CountedLedger> {
    const ledger = new CountedLedger();
    const last = new Map<string, number>();
    for (const [index, [stream, fact]] of log.entries()) {
      const eventId = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
      const event = { eventId, ...fact, metadata: recorded(fact).metadata };
      const { revision } = await ledger.append(stream, last.get(stream) ?? 'must-not-exist', [event]);
      last.set(stream, revision);
    }
    return ledger;
  }

  override read(from: number, limit: number, types?: readonly string[]): Promise<readonly Recorded[]> {
    if (types?.includes('TaskAssigned') === true) this.readsOfAssignments += 1;
    return super.read(from, limit, types);
  }
}
