import { Injectable } from '@nestjs/common';
import { Succession } from '#libs/access';
import { Ledger } from '#libs/event-store';
import { dayAt, type Day, type Recorded } from '#libs/kernel';
import { Gathered } from '#libs/postgres';
import type { AgencyMerged } from '../domain/agency.events.js';
import { mergedInto, type Merger } from '../domain/merged-into.js';

const PAGE = 1_000;

/** Knows the mergers that the log tells, reading on from where it stopped, so that a merger counts from its very event. */
@Injectable()
export class MergedAgencies extends Succession {
  private readonly mergers = new Map<string, Merger>();
  private readonly reading = new Gathered<null, void>(async (asks) => {
    await this.readOn();
    return asks.map(() => undefined);
  });
  private next = 0;

  constructor(private readonly ledger: Ledger) {
    super();
  }

  async predecessorsOf(code: string): Promise<readonly string[]> {
    await this.reading.ask(null);
    return mergedInto([...this.mergers.values()], code, this.today());
  }

  private async readOn(): Promise<void> {
    for (let full = true; full;) {
      const page = (await this.ledger.read(this.next, PAGE, ['AgencyMerged'])) as readonly Recorded<AgencyMerged>[];
      page.forEach(({ data: { code, successor, on } }) => this.mergers.set(code, { code, successor, on }));
      this.next = (page.at(-1)?.sequence ?? this.next - 1) + 1;
      full = page.length === PAGE;
    }
  }

  private today(): Day {
    return dayAt(Date.now());
  }
}
