/** Wakes many sleepers together: at once after quiet, and under load at most once in `restMs`, the last ring never lost. */
export class PacedWakes {
  /** How often they have been woken. */
  count = 0;
  private readonly sleepers = new Set<() => void>();
  private resting = false;
  private rung = false;

  constructor(private readonly restMs: number) {}

  add(wake: () => void): void {
    this.sleepers.add(wake);
  }

  /** Whether anybody is left. */
  remove(wake: () => void): boolean {
    this.sleepers.delete(wake);
    return this.sleepers.size > 0;
  }

  ring(): void {
    if (this.resting) this.rung = true;
    else this.wake();
  }

  private wake(): void {
    this.count += 1;
    [this.resting, this.rung] = [true, false];
    setTimeout(() => {
      this.resting = false;
      if (this.rung) this.wake();
    }, this.restMs);
    for (const wake of this.sleepers) wake();
  }
}
