import { Injectable } from '@nestjs/common';
import { Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import type { AgencyMerged } from '#libs/agencies/facts';
import { agenciesOf, type TransferEvent } from './transfer-assignments.process.js';

const PAGE = 1_000;
const MERGERS = ['AgencyMerged'];
const DUTIES = ['TaskAssigned', 'LeadAdded', 'LeadSucceeded'];

/**
 * What the process is shown, from the ledger itself: for a merger the duties laid on the agency before it, for anything else
 * the mergers before it. Mergers are few and kept; duties are read through once per merger.
 */
@Injectable()
export class DutiesAndMergers {
  private readonly mergers: Recorded<AgencyMerged>[] = [];
  private next = 0;

  constructor(private readonly ledger: Ledger) {}

  async before(event: Recorded<TransferEvent>): Promise<readonly Recorded<TransferEvent>[]> {
    if (event.type === 'AssignmentTransferred') return [event];
    const known = event.type === 'AgencyMerged' ? await this.dutiesOf(event) : await this.mergersUpTo(event.sequence);
    return [...known, event];
  }

  private async mergersUpTo(sequence: number): Promise<readonly Recorded<AgencyMerged>[]> {
    if (sequence >= this.next) {
      const head = await this.ledger.head();
      for await (const merger of this.facts(this.next, MERGERS)) this.mergers.push(merger as Recorded<AgencyMerged>);
      this.next = Math.max(head, this.mergers.at(-1)?.sequence ?? -1) + 1;
    }
    return this.mergers.filter((merger) => merger.sequence < sequence);
  }

  private async dutiesOf({ data, sequence }: Recorded<AgencyMerged>): Promise<readonly Recorded<TransferEvent>[]> {
    const duties: Recorded<TransferEvent>[] = [];
    for await (const one of this.facts(0, DUTIES)) {
      if (one.sequence >= sequence) break;
      if (one.type !== 'AgencyMerged' && one.type !== 'AssignmentTransferred' && agenciesOf(one).includes(data.code)) {
        duties.push(one);
      }
    }
    return duties;
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
