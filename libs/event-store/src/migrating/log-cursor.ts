import type { LogView } from './log.js';
import type { SealedEvent } from './sealed-event.js';

/** One event after the other, null after the last. */
export class LogCursor {
  private readonly pages: AsyncIterator<readonly SealedEvent[]>;
  private page: readonly SealedEvent[] = [];
  private at = 0;

  constructor(view: LogView) {
    this.pages = view.pages(0)[Symbol.asyncIterator]();
  }

  async next(): Promise<SealedEvent | null> {
    const event = this.take();
    if (event !== null) return event;
    const { value, done } = await this.pages.next();
    this.page = done === true ? [] : value;
    this.at = 0;
    return this.take();
  }

  async close(): Promise<void> {
    await this.pages.return?.();
  }

  private take(): SealedEvent | null {
    return this.page[this.at++] ?? null;
  }
}
