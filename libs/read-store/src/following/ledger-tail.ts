import type { Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { PacedWakes } from './paced-wakes.js';

const MOST = 500;
const REST_MS = 25;

/**
 * The newest events of a ledger for all who follow it in this program: each is read and understood once, by whoever comes
 * first. An answer holds at least what was appended before its asker was last woken; an answer that is empty was looked for.
 */
export class LedgerTail {
  private static readonly known = new WeakMap<Ledger, LedgerTail>();

  /** One for each ledger, however many follow it; the first says how long wakes rest under load. */
  static of(ledger: Ledger, restMs = REST_MS): LedgerTail {
    const tail = this.known.get(ledger) ?? new LedgerTail(ledger, restMs);
    this.known.set(ledger, tail);
    return tail;
  }

  private readonly wakes: PacedWakes;
  private listening: Promise<(() => Promise<void>) | null> | null = null;
  private events: readonly Recorded[] = [];
  /** The wakes there had been when the reading began that came to the end of the log. */
  private endedAt = -1;
  private extending: Promise<void> | null = null;

  private constructor(
    private readonly ledger: Ledger,
    restMs: number,
  ) {
    this.wakes = new PacedWakes(restMs);
  }

  /** As `Ledger.read`; may lack what was appended since the last wake. */
  async read(from: number, limit: number): Promise<readonly Recorded[]> {
    const woken = this.wakes.count;
    for (let looked = false; ; looked = true) {
      const begin = from - (this.events[0]?.sequence ?? from + 1);
      if (begin < 0 || begin > this.events.length) return this.begin(from, limit);
      const page = this.events.slice(begin, begin + limit);
      if (page.length === limit || (this.endedAt >= woken && (page.length > 0 || looked))) return page;
      await (this.extending ??= this.extend().finally(() => (this.extending = null)));
    }
  }

  /** Calls `wake` after appends; a hint that may be missed. Resolves with the end of it. */
  async listen(wake: () => void): Promise<() => Promise<void>> {
    this.wakes.add(wake);
    this.listening ??= this.ledger.onAppended(() => this.wakes.ring()).catch(() => null);
    await this.listening;
    return async () => {
      if (this.wakes.remove(wake)) return;
      const { listening } = this;
      this.listening = null;
      await (
        await listening
      )?.();
    };
  }

  private async extend(): Promise<void> {
    const woken = this.wakes.count;
    const next = (this.events.at(-1)?.sequence ?? -1) + 1;
    const page = await this.ledger.read(next, MOST);
    if (next !== (this.events.at(-1)?.sequence ?? -1) + 1) return;
    this.keep([...this.events, ...page], page.length < MOST ? woken : -1);
  }

  /** Whoever is far behind reads for himself; whoever is ahead of all others reads for those who come. */
  private async begin(from: number, limit: number): Promise<readonly Recorded[]> {
    const woken = this.wakes.count;
    const page = await this.ledger.read(from, limit);
    if (from > (this.events.at(-1)?.sequence ?? -1)) this.keep(page, page.length < limit ? woken : -1);
    return page;
  }

  /** Only what follows without a gap: else what a broken source gave once would be given again and again. */
  private keep(events: readonly Recorded[], endedAt: number): void {
    const first = events[0]?.sequence ?? 0;
    const dense = events.every(({ sequence }, index) => sequence === first + index);
    this.events = dense ? events.slice(-MOST) : [];
    this.endedAt = dense ? endedAt : -1;
  }
}
