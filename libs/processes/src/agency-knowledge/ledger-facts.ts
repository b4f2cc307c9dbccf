import type { Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';

const PAGE = 1_000;

/** All facts of some types, read once and then only what came after: a fold over them is always as new as the ledger. */
export class LedgerFacts {
  private readonly facts: Recorded[] = [];
  private next = 0;
  private reading: Promise<readonly Recorded[]> | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly types: readonly string[],
  ) {}

  upToNow(): Promise<readonly Recorded[]> {
    this.reading ??= this.catchUp().finally(() => (this.reading = null));
    return this.reading;
  }

  private async catchUp(): Promise<readonly Recorded[]> {
    for (;;) {
      const page = await this.ledger.read(this.next, PAGE, this.types);
      this.facts.push(...page);
      this.next = (page.at(-1)?.sequence ?? this.next - 1) + 1;
      if (page.length < PAGE) return this.facts;
    }
  }
}
