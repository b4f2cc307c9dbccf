import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { inSpan } from '#libs/telemetry';
import { Bell } from './bell.js';
import type { FollowerState, Stopped } from './follower-state.js';
import { KeptPosition, type Keep } from './kept-position.js';
import { LedgerTail } from './ledger-tail.js';
import { isTransient } from './transient.js';
import { whileLeading } from './while-leading.js';

export type Following = Readonly<{
  /** Processes that follow under one name elect one of them. */
  name: string;
  /** The database whose advisory lock elects. */
  url: string;
  ledger: Ledger;
  /** The last sequence handled, -1 at first. Read from the database, but for pages that follow on one another. */
  position: () => Promise<number>;
  /**
   * Handles events in order and moves the position past the last one, atomically or so that repeating is harmless. After
   * a failure the page is given again event by event. Should return early, position moved or not, when `leading` aborts.
   */
  handle: (page: readonly Recorded[], leading: AbortSignal) => Promise<void>;
  /**
   * For whom most events do not concern: `handle` is given the others only, and leaves the position to `keep`, which
   * moves it by compare-and-set: after each page that `handle` was given, else now and then.
   */
  passing?: Readonly<{ concerns: (event: Recorded) => boolean; keep: Keep }>;
  /** Keeps the stop where other processes see it; null when the event in the way has been passed. */
  onStopped?: (stopped: Stopped | null) => Promise<void>;
  pageSize?: number;
  pollMs?: number;
  /**
   * Under load events come faster than pages are worth having: what comes in this time (25 ms) after a page goes
   * together. A page that took longer is followed by as long a rest, at most four times this: who follows may be late,
   * and leaves the processor to what is waited for.
   */
  restMs?: number | undefined;
}>;

const LONGEST_PAUSE_MS = 5_000;

class Poison extends Error {
  constructor(
    readonly sequence: number,
    override readonly cause: unknown,
  ) {
    super(`event ${sequence}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/**
 * Takes the ledger page by page, one page at a time, in one process at a time. Woken by appends, looks by itself every
 * `pollMs` (250). A lost database is waited for; any other error stops it at the exact event, loudly: nothing is skipped,
 * the process lives on, `state()` tells. A stopped follower gives up leading; it goes on after a restart with a fix.
 */
export class LedgerFollower {
  private readonly logger = new Logger(LedgerFollower.name);
  private readonly closing = new AbortController();
  private readonly bell = new Bell();
  private readonly tail: LedgerTail;
  private readonly kept: KeptPosition | null;
  private running: Promise<void> | null = null;
  private confirmed = false;
  private current: FollowerState;

  constructor(private readonly following: Following) {
    this.tail = LedgerTail.of(following.ledger, following.restMs);
    this.kept = following.passing === undefined ? null : new KeptPosition(following.passing.keep);
    this.current = { name: following.name, position: -1, head: -1, stopped: null, leader: false };
  }

  state(): FollowerState {
    return this.current;
  }

  /** Begins to follow; returns at once. A second call does nothing. */
  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the page at work, with the lock released. It does not start again. */
  async close(): Promise<void> {
    this.closing.abort();
    this.bell.ring();
    await this.running;
  }

  private async run(): Promise<void> {
    const { url, name, pollMs = 250 } = this.following;
    const { signal } = this.closing;
    const deafen = await this.tail.listen(() => this.bell.ring());
    for (
      let patience = pollMs;
      !signal.aborted && this.current.stopped === null;
      patience = Math.min(patience * 2, LONGEST_PAUSE_MS)
    ) {
      try {
        await whileLeading({ url, name, retryMs: pollMs, signal }, (leading) =>
          this.lead(leading, () => (patience = pollMs)).finally(() => this.keepLast()),
        );
      } catch (error) {
        if (isTransient(error)) this.logger.warn(`${name} waits: ${String(error)}`);
        else await this.stop(error);
      }
      this.current = { ...this.current, leader: false };
      if (!signal.aborted && this.current.stopped === null) await this.bell.sleep(patience);
    }
    await deafen().catch(() => undefined);
  }

  private async lead(leading: AbortSignal, progress: () => void): Promise<void> {
    const { position, pollMs = 250, pageSize = 500, restMs = 25 } = this.following;
    leading.addEventListener('abort', () => this.bell.ring(), { once: true });
    for (let [last, rung]: [number | null, boolean] = [null, false]; !leading.aborted;) {
      const from: number = last ?? (await position());
      if (last === null) this.kept?.begin(from);
      const page = await this.read(from + 1, pageSize);
      const head = page.length < pageSize ? (page.at(-1)?.sequence ?? from) : await this.following.ledger.head();
      this.current = { ...this.current, leader: true, position: from, head };
      const began = performance.now();
      if (page.length > 0) await this.pass(page, leading);
      else if (!rung) await this.kept?.pass(from, true);
      // Woken for what was read already: no rest yet, in which the database is looked into.
      last = page.at(-1)?.sequence ?? (rung ? from : null);
      progress();
      if (page.length === pageSize || leading.aborted) continue;
      const rest = Math.min(Math.max(restMs, performance.now() - began), 4 * restMs);
      if (page.length > 0) await pause(rest, undefined, { signal: leading }).catch(() => undefined);
      rung = await this.bell.sleep(this.kept?.owes(last ?? from) ? Math.min(pollMs, 4 * restMs) : pollMs);
    }
  }

  /** Whoever goes on, or looks where this one stopped, need not pass again what concerned nobody. */
  private async keepLast(): Promise<void> {
    await this.kept?.pass(this.current.position, true).catch(() => undefined);
  }

  private async read(from: number, limit: number): Promise<readonly Recorded[]> {
    try {
      return limit === 1 ? await this.following.ledger.read(from, 1) : await this.tail.read(from, limit);
    } catch (error) {
      if (isTransient(error)) throw error;
      if (limit === 1) throw new Poison(from, error);
      return this.read(from, 1);
    }
  }

  private async pass(page: readonly Recorded[], leading: AbortSignal): Promise<void> {
    try {
      await this.handle(page, leading);
      await this.passed(page);
    } catch (error) {
      const only = page.length === 1 ? page[0] : undefined;
      if (isTransient(error)) throw error;
      if (only !== undefined) throw new Poison(only.sequence, error);
      for (const event of page) if (!leading.aborted) await this.pass([event], leading);
    }
  }

  private async handle(page: readonly Recorded[], leading: AbortSignal): Promise<void> {
    const { name, handle, passing } = this.following;
    const [from, to] = [page[0]?.sequence ?? -1, page.at(-1)?.sequence ?? -1];
    const concerning = passing === undefined ? page : page.filter(passing.concerns);
    const attributes = { 'task_ledger.from': from, 'task_ledger.to': to };
    if (concerning.length > 0) await inSpan(`follow ${name}`, attributes, () => handle(concerning, leading));
    await this.kept?.pass(to, concerning.length > 0);
  }

  private async passed(page: readonly Recorded[]): Promise<void> {
    if (!this.confirmed) await this.following.onStopped?.(null);
    this.confirmed = true;
    this.current = { ...this.current, position: page.at(-1)?.sequence ?? this.current.position };
  }

  private async stop(error: unknown): Promise<void> {
    const sequence = error instanceof Poison ? error.sequence : this.current.position + 1;
    const stopped = { sequence, error: error instanceof Error ? error.message : String(error) };
    this.current = { ...this.current, stopped };
    this.logger.error(`${this.following.name} stopped at event ${sequence}: ${stopped.error}`, causeOf(error));
    await this.following.onStopped?.(stopped).catch((failure: unknown) => this.logger.error(String(failure)));
  }
}

const causeOf = (error: unknown): string | undefined => {
  const cause = error instanceof Poison ? error.cause : error;
  return cause instanceof Error ? cause.stack : undefined;
};
