import { MemoryEventStore } from '#libs/event-store';
import type { Fact, Recorded } from '#libs/kernel';
import { recorded } from '#libs/testing';
import { DutiesAndMergers } from './duties-and-mergers.js';
import type { TransferEvent } from './transfer-assignments.process.js';

class CountingLedger extends MemoryEventStore {
  readsOfDuties = 0;

  override read(from: number, limit: number, types?: readonly string[]): Promise<readonly Recorded[]> {
    if (types?.includes('TaskAssigned') === true) this.readsOfDuties += 1;
    return super.read(from, limit, types);
  }
}

const assigned = (...assignees: readonly string[]): Fact => ({
  type: 'TaskAssigned',
  data: { taskId: 't', assignees },
});
const merged = (code: string): Fact => ({ type: 'AgencyMerged', data: { code, successor: 'NEW', on: '2025-03-01' } });

const ledgerOf = async (facts: readonly Fact[]): Promise<CountingLedger> => {
  const ledger = new CountingLedger();
  for (const [index, fact] of facts.entries()) {
    const eventId = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    await ledger.append(`s-${index}`, 'must-not-exist', [{ eventId, ...fact, metadata: recorded(fact).metadata }]);
  }
  return ledger;
};

describe('the duties laid on agencies that are merged', () => {
  it('are read through once for all mergers of the ledger, and each is shown its own that came before it', async () => {
    const facts = [assigned('A'), assigned('A', 'B'), merged('A'), assigned('B'), merged('B'), assigned('B')];
    const ledger = await ledgerOf(facts);
    const events = (await ledger.read(0, 10)) as readonly Recorded[] as readonly Recorded<TransferEvent>[];
    const known = new DutiesAndMergers(ledger);
    const shown = async (sequence: number): Promise<readonly number[]> =>
      (await known.before(events[sequence] as Recorded<TransferEvent>)).map((one) => one.sequence);
    expect(await shown(2)).toStrictEqual([0, 1, 2]);
    expect(await shown(4)).toStrictEqual([1, 3, 4]);
    expect(ledger.readsOfDuties).toBe(1);
    expect(await shown(2)).toStrictEqual([0, 1, 2]);
    expect(await shown(5)).toStrictEqual([2, 4, 5]);
  });
});
