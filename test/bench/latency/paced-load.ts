import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { reportRequest, type Assignment } from '../command/reporting.js';
import { Connection } from '../kit/connection.js';

type Acknowledged = Readonly<{ position: number; at: number }>;

const LOOK_MS = 5;
const PATIENCE_MS = 60_000;

/**
 * Sends reports when they are due, whether or not the last ones were answered: a report that finds no free connection waits
 * and is late. What is still unsent after twice the time is left out, and the rate tells how many were. `seen` tells up to
 * which position all read models show the log; it is asked every few milliseconds, from outside the server.
 */
export class PacedLoad {
  readonly answered: RecordableHistogram = createHistogram();
  readonly visible: RecordableHistogram = createHistogram();
  private readonly due: number[] = [];
  private unseen: Acknowledged[] = [];
  private busy = 0;
  private fault: unknown = null;

  constructor(
    private readonly host: string,
    private readonly free: Connection[],
    private readonly nextAssignment: () => Assignment,
    private readonly seen: () => Promise<number>,
  ) {}

  /** Resolves when everything is answered and visible, with the rate at which it was answered. */
  async run(perSecond: number, milliseconds: number): Promise<number> {
    const began = performance.now();
    const all = Math.max(1, Math.round((perSecond * milliseconds) / 1_000));
    let [sent, lastAnswer] = [0, began];
    while (sent < all || this.busy > 0 || this.unseen.length > 0) {
      if (this.fault !== null) throw this.fault;
      for (let at = dueAt(began, sent, perSecond); sent < all && at <= performance.now();) {
        this.due.push(at);
        sent += 1;
        at = dueAt(began, sent, perSecond);
      }
      if (performance.now() - began > milliseconds * 2) this.due.splice(0);
      while (this.due.length > 0 && this.free.length > 0) this.start(this.free.pop() as Connection);
      await this.look();
      if (sent < all || this.busy > 0) lastAnswer = performance.now();
      if (performance.now() - began > milliseconds + PATIENCE_MS)
        throw new Error(`${this.unseen.length} never visible`);
      await sleep(LOOK_MS);
    }
    return (this.answered.count / Math.max(lastAnswer - began, milliseconds)) * 1_000;
  }

  private start(connection: Connection): void {
    this.busy += 1;
    this.send(connection).catch((error: unknown) => (this.fault = error));
  }

  private async send(connection: Connection): Promise<void> {
    for (let at = this.due.shift(); at !== undefined; at = this.due.shift()) {
      const status = await connection.ask(reportRequest(this.host, this.nextAssignment()));
      const answer = connection.answer();
      if (status !== 200) throw new Error(`${status}: ${answer}`);
      const now = performance.now();
      record(this.answered, now - at);
      this.unseen.push({ position: Number(/^task-ledger-position: *(\d+)/im.exec(answer)?.[1]), at: now });
    }
    this.free.push(connection);
    this.busy -= 1;
  }

  private async look(): Promise<void> {
    if (this.unseen.length === 0) return;
    const asked = this.unseen;
    this.unseen = [];
    const seen = await this.seen();
    const now = performance.now();
    for (const one of asked) {
      if (one.position > seen) this.unseen.push(one);
      else record(this.visible, now - one.at);
    }
  }
}

const dueAt = (began: number, nth: number, perSecond: number): number => began + (nth * 1_000) / perSecond;

const record = (histogram: RecordableHistogram, milliseconds: number): void =>
  histogram.record(Math.max(1, Math.round(milliseconds * 1_000)));
