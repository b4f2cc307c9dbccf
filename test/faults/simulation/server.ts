import type { Recorded } from '#libs/kernel';
import type { Reaction } from '../../../libs/processes/src/runner/reaction.js';
import { Follower, type Work } from './follower.js';
import { projecting } from './projecting.js';
import type { Run } from './run.js';
import { SimulatedStore } from './simulated-store.js';
import { Life } from './turns.js';
import { wired } from './wired.js';

/** The server died before it had answered. Whether anything was stored is unknown. */
export class ServerDied extends Error {}

/** One process of the program in all its roles. A crash takes everything it has in memory; it starts again from the database. */
export class Server {
  private life = new Life();
  private followers: readonly Follower[] = [];
  private execute: (command: object) => Promise<unknown> = () => Promise.reject(new Error('not started'));
  private readonly inFlight = new Set<(reason: Error) => void>();
  private heard = 0;

  constructor(
    private readonly run: Run,
    private readonly shown: Map<number, string>,
  ) {
    this.start();
  }

  /** Rejects with `ServerDied` when it crashes before the answer. */
  request<Answer>(command: object): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.inFlight.add(reject);
      const done = (): void => void this.inFlight.delete(reject);
      this.execute(command).then(
        (answer) => {
          done();
          resolve(answer as Answer);
        },
        (error: unknown) => {
          done();
          reject(error as Error);
        },
      );
    });
  }

  crash(): void {
    const { faults, turns, database } = this.run;
    faults.fired('crash');
    if (this.inFlight.size > 0) faults.fired('crash-with-a-command-in-flight');
    if (this.followers.some(({ isAtCheckpoint }) => isAtCheckpoint)) faults.fired('crash-before-the-checkpoint');
    turns.end(this.life);
    for (const [name, leader] of database.leaders) if (leader === this.life) database.leaders.delete(name);
    for (const reject of this.inFlight) reject(new ServerDied());
    this.inFlight.clear();
    this.life = new Life();
    this.start();
  }

  /** A hint that the log has grown to `sequence`: may come late, twice, in another order or never. */
  told(sequence: number): void {
    const { faults, turns } = this.run;
    if (faults.fires('wake-lost', 4)) return;
    const deliver = (): void => {
      if (faults.fires('wake-delayed', 8)) return turns.later(this.life, deliver);
      if (sequence < this.heard) faults.fired('wake-out-of-order');
      this.heard = sequence;
      this.look();
    };
    turns.later(this.life, deliver);
    if (faults.fires('wake-doubled', 8)) turns.later(this.life, deliver);
  }

  /** Makes every follower look by himself. */
  look(): void {
    for (const follower of this.followers) follower.ring();
  }

  private start(): void {
    const { run, life } = this;
    const store = new SimulatedStore(run.store, life, run.turns, run.faults);
    const { execute, reactions } = wired(store);
    this.execute = execute;
    const works = [
      ...reactions.map((reaction) => reacting(run, life, store, reaction)),
      projecting(run, life, this.shown),
    ];
    this.followers = works.map((work) => new Follower(run, life, store, work));
  }
}

/** A process of the program as its host runs it: acts on the whole page, then moves its checkpoint. */
const reacting = (run: Run, life: Life, store: SimulatedStore, { name, handle }: Reaction): Work => ({
  name,
  handle: async (page: readonly Recorded[], atCheckpoint) => {
    const move = (): void => run.database.move(name, (page[0]?.sequence ?? 0) - 1, page.at(-1)?.sequence ?? -1);
    const isTooEarly = run.defect === 'a process moves its checkpoint before it has acted';
    if (isTooEarly) move();
    for (const event of page) await handle(event, store);
    atCheckpoint();
    await run.turns.next(life);
    if (!isTooEarly) move();
  },
});
