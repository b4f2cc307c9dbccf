/**
 * Whether the store is known to be the ledger's own just now, for who wants to append there: after every interruption another
 * one may answer at the address.
 */
export class KnownStore {
  /** Since the beginning, doubts or not. */
  ever = false;
  now = false;
  private settle: (error: Error | null) => void = () => undefined;
  private settled: Promise<void> = this.awaited();

  /** Resolves as soon as it is known, at once when it is; rejects with what ended all following. */
  get known(): Promise<void> {
    return this.settled;
  }

  found(): void {
    this.ever = this.now = true;
    this.settle(null);
  }

  doubted(): void {
    if (!this.now) return;
    this.now = false;
    this.settled = this.awaited();
  }

  /** For good. */
  ended(error: Error): void {
    this.doubted();
    this.settle(error);
  }

  private awaited(): Promise<void> {
    const awaited = new Promise<void>((resolve, reject) => {
      this.settle = (error) => (error === null ? resolve() : reject(error));
    });
    awaited.catch(() => undefined);
    return awaited;
  }
}
