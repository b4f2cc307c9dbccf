import { Injectable } from '@nestjs/common';
import { Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import type { AgencyMerged } from '#libs/agencies/facts';
import { agenciesOf, type Opening, type TransferEvent } from './transfer-assignments.process.js';

const PAGE = 1_000;
const MERGERS = ['AgencyMerged'];
const DUTIES = ['TaskAssigned', 'LeadAdded', 'LeadSucceeded'];

/**
 * What the process is shown, from the ledger itself: for a merger the duties laid on the agency before it, for anything else
 * the mergers before it. Mergers are few and kept; duties are read through once for all mergers that the ledger has by then,
 * for a registry tells of dozens at once, and those of an agency are let go when they were shown.
 */
@Injectable()
export class DutiesAndMergers {
  private readonly mergers: Recorded<AgencyMerged>[] = [];
  private readonly gathered = new Map<string, Recorded<Opening>[]>();
  private next = 0;

  constructor(private readonly ledger: Ledger) {}

  async before(event: Recorded<TransferEvent>): Promise<readonly Recorded<TransferEvent>[]> {
    if (event.type === 'AssignmentTransferred') return [event];
    const known = event.type === 'AgencyMerged' ? await this.dutiesOf(event) : await this.mergersUpTo(event.sequence);
    return [...known, event];
  }

  private async mergersUpTo(sequence: number): Promise<readonly Recorded<AgencyMerged>[]> {
    if (sequence >= this.next) await this.readMergers();
    return this.mergers.filter((merger) => merger.sequence < sequence);
  }

  private async readMergers(): Promise<void> {
    const head = await this.ledger.head();
    for await (const merger of this.facts(this.next, MERGERS)) this.mergers.push(merger as Recorded<AgencyMerged>);
    this.next = Math.max(head, this.mergers.at(-1)?.sequence ?? -1) + 1;
  }

  private async dutiesOf(merger: Recorded<AgencyMerged>): Promise<readonly Recorded<Opening>[]> {
    const { code } = merger.data;
    if (!this.gathered.has(code)) await this.gather(merger);
    const duties = this.gathered.get(code) ?? [];
    this.gathered.delete(code);
    return duties.filter(({ sequence }) => sequence < merger.sequence);
  }

  /** A merger that is in the ledger is told after all duties before it, so what is gathered now is whole for each. */
  private async gather({ sequence, data }: Recorded<AgencyMerged>): Promise<void> {
    await this.readMergers();
    const waiting = this.mergers.filter((merger) => merger.sequence > sequence);
    const last = waiting.at(-1)?.sequence ?? sequence;
    for (const code of [data.code, ...waiting.map((merger) => merger.data.code)]) this.gathered.set(code, []);
    for await (const one of this.facts(0, DUTIES)) {
      if (one.sequence >= last) break;
      for (const agency of agenciesOf(one as Recorded<Opening>))
        this.gathered.get(agency)?.push(one as Recorded<Opening>);
    }
  }

  private async *facts(from: number, types: readonly string[]): AsyncGenerator<Recorded<TransferEvent>> {
    for (let next = from; ;) {
      const page = await this.ledger.read(next, PAGE, types);
      yield* page as readonly Recorded[] as readonly Recorded<TransferEvent>[];
      if (page.length < PAGE) return;
      next = (page.at(-1)?.sequence ?? next) + 1;
    }
  }
}
