import { Injectable } from '@nestjs/common';
import { Succession } from '#libs/access';
import { Ledger } from '#libs/event-store';
import { dayAt, type Day, type Recorded } from '#libs/kernel';
import type { AgencyMerged } from '../domain/agency.events.js';
import { mergedInto, type Merger } from '../domain/merged-into.js';

const PAGE = 1_000;

/** Knows the mergers that the log tells, reading on from where it stopped, so that a merger counts from its very event. */
@Injectable()
export class MergedAgencies extends Succession {
  private readonly mergers = new Map<string, Merger>();
  private next = 0;

  constructor(private readonly ledger: Ledger) {
    super();
  }

  async predecessorsOf(code: string): Promise<readonly string[]> {
    await this.readOn();
    return mergedInto([...this.mergers.values()], code, this.today());
  }

  private async readOn(): Promise<void> {
    const head = await this.ledger.head();
    for (let from = this.next; from <= head;) {
      const page = (await this.ledger.read(from, PAGE, ['AgencyMerged'])) as readonly Recorded<AgencyMerged>[];
      page.forEach(({ data: { code, successor, on } }) => this.mergers.set(code, { code, successor, on }));
      from = page.length < PAGE ? head + 1 : (page.at(-1)?.sequence ?? head) + 1;
    }
    this.next = Math.max(this.next, head + 1);
  }

  private today(): Day {
    return dayAt(Date.now());
  }
}
