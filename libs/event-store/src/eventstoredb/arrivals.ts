import { setTimeout as sleep } from 'node:timers/promises';
import type { AppendsHeard } from '../postgres/appends-heard.js';

const PAUSE_MS = 50;

/** Lets any number of callers wait for something to arrive in the ledger, at most 50 ms: nobody depends on being told. */
export class Arrivals {
  private coming: Promise<void> | null = null;
  private ring: () => void = () => undefined;
  private listens = false;

  constructor(private readonly heard: AppendsHeard) {}

  next(): Promise<void> {
    if (!this.listens) this.heard.add(() => this.ring());
    this.listens = true;
    this.coming ??= this.wait();
    return this.coming;
  }

  private async wait(): Promise<void> {
    const over = new AbortController();
    const rung = new Promise<void>((resolve) => (this.ring = resolve));
    await Promise.race([rung, sleep(PAUSE_MS, undefined, { signal: over.signal }).catch(() => undefined)]);
    over.abort();
    this.coming = null;
  }
}
