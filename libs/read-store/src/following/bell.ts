/** Wakes one sleeper. Rung while nobody sleeps, it keeps the next one from falling asleep. */
export class Bell {
  private rung = false;
  private wake: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Whether the bell ended it. */
  async sleep(milliseconds: number): Promise<boolean> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wake = null;
    }
    const { rung } = this;
    this.rung = false;
    return rung;
  }
}
