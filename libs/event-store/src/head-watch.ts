import { setTimeout as sleep } from 'node:timers/promises';

type Waiter = Readonly<{ sequence: number; reached: () => void }>;

const PAUSE_MS = 50;
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Lets any number of callers wait for the head of a log with one question in flight. Asks every 50 ms while somebody
 * waits; whoever learns of a newer head by itself says so with `advance`. Questions that fail are asked again.
 */
export class HeadWatch {
  private known = -1;
  private asking = false;
  private readonly waiters = new Set<Waiter>();

  /** `meanwhile` starts when somebody has to wait, and what it returns is called when nobody does any more. */
  constructor(
    private readonly askHead: () => Promise<number>,
    private readonly meanwhile: () => () => void = () => () => undefined,
  ) {}

  advance(head: number): void {
    this.known = Math.max(this.known, head);
    for (const waiter of this.waiters) if (waiter.sequence <= this.known) waiter.reached();
  }

  /** True once the head has reached `sequence`, false after `timeoutMs`. Rejects when the first question fails. */
  async wait(sequence: number, timeoutMs: number): Promise<boolean> {
    if (sequence > this.known) this.advance(await this.askHead());
    if (sequence <= this.known) return true;
    return new Promise<boolean>((resolve) => {
      const settle = (reached: boolean): void => {
        clearTimeout(timer);
        this.waiters.delete(waiter);
        resolve(reached);
      };
      const waiter: Waiter = { sequence, reached: () => settle(true) };
      const timer = setTimeout(() => settle(false), Math.min(Math.max(timeoutMs, 0), LONGEST_MS));
      this.waiters.add(waiter);
      if (!this.asking) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    this.asking = true;
    const end = this.meanwhile();
    for (await sleep(PAUSE_MS); this.waiters.size > 0; await sleep(PAUSE_MS)) {
      await this.askHead().then(
        (head) => this.advance(head),
        () => undefined,
      );
    }
    this.asking = false;
    end();
  }
}
