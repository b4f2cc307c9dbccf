import { CheckpointMoved } from '#libs/read-store';
import type { Recorded } from '#libs/kernel';
import type { Run } from './run.js';
import { AnswerLost, type SimulatedStore } from './simulated-store.js';
import type { Life } from './turns.js';

/** What a follower does with a page; `atWork` is told when everything is done and only the checkpoint is left to move. */
export type Work = Readonly<{
  name: string;
  handle: (page: readonly Recorded[], atCheckpoint: () => void) => Promise<void>;
}>;

/** Takes the log page by page like `LedgerFollower`: one leader by name, woken or looking by himself, beginning at the checkpoint. */
export class Follower {
  private rung = false;
  private wake: (() => void) | null = null;
  isAtCheckpoint = false;

  constructor(
    private readonly run: Run,
    private readonly life: Life,
    private readonly store: SimulatedStore,
    private readonly work: Work,
  ) {
    void this.follow();
  }

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  private async follow(): Promise<void> {
    const { turns, alarms, database } = this.run;
    for (;;) {
      if (!this.leads()) {
        await this.sleep();
        continue;
      }
      await turns.next(this.life);
      try {
        if (!(await this.page())) await this.sleep();
      } catch (error) {
        this.isAtCheckpoint = false;
        if (error instanceof CheckpointMoved) this.run.faults.fired('checkpoint-refused');
        else if (!(error instanceof AnswerLost)) {
          const { name } = this.work;
          alarms.push(`${name} stopped after ${database.position(name)}: ${String(error)}`);
          return;
        }
      }
    }
  }

  /** @returns whether there was one */
  private async page(): Promise<boolean> {
    const { seeded, faults, database } = this.run;
    const from = database.position(this.work.name);
    const page = await this.store.read(from + 1, seeded.between(1, 12));
    if (page.length === 0) return false;
    const atCheckpoint = (): void => void (this.isAtCheckpoint = true);
    await this.work.handle(page, atCheckpoint);
    this.isAtCheckpoint = false;
    if (faults.fires('page-repeated', 20)) await this.work.handle(page, atCheckpoint);
    return true;
  }

  private leads(): boolean {
    const { leaders } = this.run.database;
    if (!leaders.has(this.work.name)) leaders.set(this.work.name, this.life);
    return leaders.get(this.work.name) === this.life;
  }

  private async sleep(): Promise<void> {
    if (!this.rung) await new Promise<void>((resolve) => (this.wake = resolve));
    this.wake = null;
    this.rung = false;
  }
}
