import type { Fact, Recorded } from '#libs/kernel';
import { CountedLedger } from '../domain/counted-ledger.spec-kit.js';
import { DutiesAndMergers } from './duties-and-mergers.js';
import type { TransferEvent } from './transfer-assignments.process.js';

const assigned = (...assignees: readonly string[]): Fact => ({
  type: 'TaskAssigned',
  data: { taskId: 't', assignees },
});
const merged = (code: string): Fact => ({ type: 'AgencyMerged', data: { code, successor: 'NEW', on: '2025-03-01' } });

describe('the duties laid on agencies that are merged', () => {
  it('are read through once for all mergers of the ledger, and each is shown its own that came before it', async () => {
    const facts = [assigned('A'), assigned('A', 'B'), merged('A'), assigned('B'), merged('B'), assigned('B')];
    const ledger = await CountedLedger.of(facts.map((fact, index) => [`s-${index}`, fact]));
    const events = (await ledger.read(0, 10)) as readonly Recorded[] as readonly Recorded<TransferEvent>[];
    const known = new DutiesAndMergers(ledger);
    const shown = async (sequence: number): Promise<readonly number[]> =>
      (await known.before(events[sequence] as Recorded<TransferEvent>)).map((one) => one.sequence);
    expect(await shown(2)).toStrictEqual([0, 1, 2]);
    expect(await shown(4)).toStrictEqual([1, 3, 4]);
    expect(ledger.readsOfAssignments).toBe(1);
    expect(await shown(2)).toStrictEqual([0, 1, 2]);
    expect(await shown(5)).toStrictEqual([2, 4, 5]);
  });
});
