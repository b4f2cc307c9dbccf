import type { Recorded } from '#libs/kernel';
import { Gathered } from '#libs/postgres';

type Page = readonly Recorded[];
type Ask = Readonly<{ from: number; limit: number }>;

/**
 * Pages of the log for the many who follow it. They are woken together and mostly stand at the same place, so the pages
 * that are wanted at the time are cut from as few readings as possible.
 */
export class PageReads {
  private readonly pages: Gathered<Ask, Page>;

  constructor(private readonly select: (from: number, limit: number) => Promise<Page>) {
    this.pages = new Gathered((asks) => this.all(asks), { inFlight: 2 });
  }

  read(from: number, limit: number): Promise<Page> {
    return this.pages.ask({ from, limit });
  }

  private async all(asks: readonly Ask[]): Promise<readonly Page[]> {
    const lowest = Math.min(...asks.map(({ from }) => from));
    const limit = Math.max(...asks.filter(({ from }) => from === lowest).map((ask) => ask.limit));
    const first = await this.select(lowest, limit);
    return Promise.all(asks.map((ask) => cutFrom(first, limit, ask) ?? this.select(ask.from, ask.limit)));
  }
}

/** Null where the page ends before what is asked for does. */
const cutFrom = (page: Page, limit: number, ask: Ask): Page | null => {
  const cut = page.filter(({ sequence }) => sequence >= ask.from);
  const whole = page.length < limit || cut.length >= ask.limit;
  return whole ? cut.slice(0, ask.limit) : null;
};
