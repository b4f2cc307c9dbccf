import type pg from 'pg';
import { listenToLedger, type Listening } from './listen-to-ledger.js';

/** Shares one listening connection among all who want to hear of appends; it exists while there is somebody. */
export class AppendsHeard {
  private readonly hearers = new Set<(head: number | null) => void>();
  private listening: Listening | null = null;

  constructor(private readonly options: pg.ClientConfig) {}

  /** Calls `hear` with the new head, or with null when the connection is new. Returns the end of it, and when it began. */
  add(hear: (head: number | null) => void): Readonly<{ ready: Promise<void>; remove: () => Promise<void> }> {
    const hearer = (head: number | null): void => hear(head);
    this.hearers.add(hearer);
    this.listening ??= listenToLedger(this.options, (head) => {
      for (const each of this.hearers) each(head);
    });
    return {
      ready: this.listening.ready,
      remove: async () => {
        this.hearers.delete(hearer);
        if (this.hearers.size === 0) await this.close();
      },
    };
  }

  async close(): Promise<void> {
    const { listening } = this;
    this.listening = null;
    this.hearers.clear();
    await listening?.close();
  }
}
