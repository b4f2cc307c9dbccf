import { setTimeout as sleep } from 'node:timers/promises';
import { AccessDeniedError, type Position } from '@eventstore/db-client';
import type pg from 'pg';
import { WrongStore } from '../wrong-store.js';
import { AllSubscription } from './all-subscription.js';
import { CutShort } from './cut-short.js';
import type { EsdbConnection } from './esdb-connection.js';
import { followedPosition, writeFollowed } from './followed-position.js';
import { Interrupted, type Interruption } from './interrupted.js';
import { leadership, type Leadership } from './leadership.js';
import { mayFollow, refuseOtherStore } from './may-follow.js';
import { beyond } from './positions.js';
import type { Stamped } from './of-one-append.js';
import { LastingFault } from './lasting-fault.js';
import { KnownStore } from './known-store.js';
import { LET_NOBODY_IN } from './let-nobody-in.js';
import { lyingElsewhere } from './lying-elsewhere.js';
import { partsOfPage, type Part } from './parts-of-page.js';
import { headOfAll } from './store-identity.js';
import { TornStream } from './torn-stream.js';

export type Following = Readonly<{
  esdb: EsdbConnection;
  ledger: pg.ClientConfig;
  prefix: string;
  /** Told of everything that interrupts; of a WrongStore when following has ended until a person has acted. */
  onTrouble: (error: Error) => void;
}>;

const PAGE = 500;
const QUIET_MS = 1_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
const COMPARED_EVERY_MS = 10_000;

/**
 * Writes `$all` into the ledger while this process leads; all others wait to lead. After any interruption it goes on from
 * the position that stands in the ledger, with pauses of up to five seconds. An event that is not ours, or is in the
 * ledger in another place, and a store that must not be followed, stop it for good: nothing is passed over silently.
 */
export class AllFollower {
  private readonly closing = new AbortController();
  private readonly running: Promise<void>;
  private readonly store = new KnownStore();
  private compareAt = 0;
  private subscription: AllSubscription | null = null;
  private position: Position | null = null;
  private last: Stamped | null = null;
  private heardAt: number | null = null;
  private readonly refused = new LastingFault((error) => (error instanceof AccessDeniedError ? LET_NOBODY_IN : null));
  private readonly short = new LastingFault((error) => (error instanceof CutShort ? error.said : null));
  private readonly torn = new TornStream();

  constructor(private readonly following: Following) {
    this.running = this.run();
  }

  /** Resolves while the store is known to be the ledger's own, else when it is again; rejects with the WrongStore that ended following. */
  get ready(): Promise<void> {
    return this.store.known;
  }

  /** Whether `ready` would resolve at once. */
  get sure(): boolean {
    return this.store.now;
  }

  /** Subscribes anew when this process leads and the store is silent for a second: for who knows that it has moved. */
  async restartIfQuiet(message: string): Promise<void> {
    if ((this.subscription?.quietMs ?? 0) > QUIET_MS) await this.stop('silent', message);
  }

  /** How far the store is known to have looked for this process, null while it does not lead. No place to go on from. */
  get looked(): Position | null {
    return this.subscription?.looked ?? null;
  }

  /** With proof that nothing of ours stands in between: the ledger goes on from `to`, when this process leads and it is at `from`. */
  passOver(from: Position, to: Position): void {
    this.subscription?.passOver(from, to);
  }

  private async stop(interruption: Interruption, message: string): Promise<void> {
    await this.subscription?.stop(new Interrupted(interruption, message));
  }

  /**
   * Whether the store was ever found to be the ledger's own; the last position written by this process, null while it does not
   * lead; when something was last heard.
   */
  get reached(): Readonly<{ known: boolean; position: Position | null; heardAt: number | null }> {
    return { known: this.store.ever, position: this.position, heardAt: this.heardAt };
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.store.ended(new Error('closed before the store was known'));
    await this.stop('closed', 'closed');
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
        const fault = this.short.judged(this.store.ever ? (error as Error) : this.refused.judged(error as Error));
        this.store.doubted();
        this.following.onTrouble(fault);
        if (fault instanceof WrongStore) return this.store.ended(fault);
      }
      pause = performance.now() - began > LONGEST_PAUSE_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async lead(signal: AbortSignal): Promise<void> {
    const { esdb, ledger, prefix } = this.following;
    const leading = await leadership(ledger, signal, (client) => this.standBy(client));
    if (leading === null) return;
    try {
      const { position, last } = await mayFollow(esdb, leading.client, prefix, signal);
      const end = await headOfAll(esdb.client);
      this.last = last;
      this.isKnown();
      this.position = position;
      const subscription = new AllSubscription(esdb, position, prefix, end);
      this.subscription = subscription;
      const lost = new Interrupted('database', 'the connection of the follower to PostgreSQL ended');
      void leading.lost.then(() => subscription.stop(lost));
      if (signal.aborted) await subscription.stop(new Interrupted('closed', 'closed'));
      await this.pump(subscription, leading);
    } finally {
      await this.stop('closed', 'no longer leading');
      this.subscription = null;
      this.position = null;
      await leading.resign();
    }
  }

  /**
   * Who does not lead appends all the same, and must not do so to another store than the leader follows: compared at first
   * and every ten seconds, as the address may come to lead elsewhere. A store that does not answer is not another one.
   */
  private async standBy(client: pg.ClientBase): Promise<void> {
    if (performance.now() < this.compareAt) return;
    const followed = await followedPosition(client);
    if (followed === null) return;
    const { esdb, prefix } = this.following;
    await refuseOtherStore(esdb, prefix, followed).catch((error: unknown) => {
      if (!this.store.now || error instanceof WrongStore || error instanceof CutShort) throw error;
    });
    this.isKnown();
  }

  private isKnown(): void {
    this.compareAt = performance.now() + COMPARED_EVERY_MS;
    this.short.passed();
    this.store.found();
  }

  private async pump(subscription: AllSubscription, { client }: Leadership): Promise<never> {
    for (;;) {
      const page = await subscription.next(PAGE);
      this.heardAt = Date.now();
      for (const part of partsOfPage(page, this.last, this.following.prefix)) await this.write(client, part);
    }
  }

  private async write(client: pg.ClientBase, { to, events }: Part): Promise<void> {
    const from = this.position;
    if (from === null) return;
    if (beyond(from, to)) throw new Interrupted('connection', '$all told of the past');
    await writeFollowed(client, from, to, events).catch((error: unknown) => {
      throw this.torn.judged(lyingElsewhere(error), from);
    });
    this.position = to;
    this.last = events.at(-1) ?? this.last;
  }
}
