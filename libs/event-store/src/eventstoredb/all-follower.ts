import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '@eventstore/db-client';
import type pg from 'pg';
import { AllSubscription, type Heard } from './all-subscription.js';
import { CannotFollow } from './cannot-follow.js';
import type { EsdbConnection } from './esdb-connection.js';
import { followedEvent } from './esdb-event.js';
import { writeFollowed } from './followed-position.js';
import { leadership, type Leadership } from './leadership.js';
import { mayFollow } from './may-follow.js';
import { IDENTITY } from './store-identity.js';

export type Following = Readonly<{
  esdb: EsdbConnection;
  ledger: pg.ClientConfig;
  prefix: string;
  /** Told of everything that interrupts; `fatal` when following has ended until a person has acted. */
  onTrouble: (error: Error, fatal: boolean) => void;
}>;

const PAGE = 500;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Writes `$all` into the ledger while this process leads; all others wait to lead. After any interruption it goes on from
 * the position that stands in the ledger, with pauses of up to five seconds. An event that is not ours, or is in the
 * ledger in another place, and a store that must not be followed, stop it for good: nothing is passed over silently.
 */
export class AllFollower {
  private readonly closing = new AbortController();
  private readonly running: Promise<void>;
  private subscription: AllSubscription | null = null;
  private position: Position | null = null;

  constructor(private readonly following: Following) {
    this.running = this.run();
  }

  /** Subscribes anew when this process leads: for who knows that the store has moved and nothing arrives. */
  async restart(reason: string): Promise<void> {
    await this.subscription?.stop(new Error(reason));
  }

  /** The last position written by this process, null while it does not lead. */
  get reached(): Position | null {
    return this.position;
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.subscription?.stop(new Error('closed'));
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.closing;
    let pause = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      const began = performance.now();
      try {
        await this.lead(signal);
      } catch (error) {
        if (signal.aborted) return;
        const fatal = error instanceof CannotFollow;
        this.following.onTrouble(error as Error, fatal);
        if (fatal) return;
      }
      pause = performance.now() - began > LONGEST_PAUSE_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async lead(signal: AbortSignal): Promise<void> {
    const { esdb, ledger, prefix } = this.following;
    const leading = await leadership(ledger, signal);
    if (leading === null) return;
    try {
      const { position } = await mayFollow(esdb, leading.client, prefix);
      this.position = position;
      const subscription = new AllSubscription(esdb, position, prefix);
      this.subscription = subscription;
      void leading.lost.then(() => subscription.stop(new Error('the connection of the follower to PostgreSQL ended')));
      if (signal.aborted) await subscription.stop(new Error('closed'));
      await this.pump(subscription, leading);
    } finally {
      await this.subscription?.stop(new Error('no longer leading'));
      this.subscription = null;
      this.position = null;
      await leading.resign();
    }
  }

  private async pump(subscription: AllSubscription, { client }: Leadership): Promise<never> {
    for (;;) {
      const page = await subscription.next(PAGE);
      const last = page.at(-1);
      const from = this.position;
      if (last === undefined || from === null) continue;
      if (last.position.commit < from.commit) throw new Error('$all told of the past');
      await writeFollowed(client, from, last.position, this.eventsOf(page)).catch(stopWhereItLies);
      this.position = last.position;
    }
  }

  private eventsOf(page: readonly Heard[]) {
    const { prefix } = this.following;
    try {
      return page
        .flatMap(({ event }) => (event === null ? [] : [event]))
        .filter(({ event }) => event?.streamId !== `${prefix}${IDENTITY}`)
        .map((event) => followedEvent(event, prefix));
    } catch (error) {
      throw new CannotFollow((error as Error).message);
    }
  }
}

const INTEGRITY = /^23/;

/** The ledger holds one of the events in another place: a repetition would fail for ever. */
const stopWhereItLies = (error: unknown): never => {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && INTEGRITY.test(code)) throw new CannotFollow(String(message));
  throw error;
};
