import { START, streamNameFilter, type AllStreamResolvedEvent, type Position } from '@eventstore/db-client';
import type { EsdbConnection } from './esdb-connection.js';
import { alike, beyond } from './positions.js';

export type Heard = Readonly<{ position: Position; event: AllStreamResolvedEvent | null }>;

const FULL = 1_000;
/** While it searches, the store says after every so many windows how far it has come; 20.10, once live, after so many events. */
const SEARCH_WINDOW = 256;
const CHECKPOINT_EVERY = 2;
/** By the name of the stream: the store keeps events of types without a `$`, too, in streams of its own. */
const OF_USERS = '^[^$]';

/**
 * The events of our streams that `$all` tells after `from`, heard page by page with `next`, which waits for something to
 * hear; hearing stops while 1,000 of them wait to be written. How far the store says that it has looked is no place to go on
 * from: a real server (20.10) says it before it tells the events up to there, and of places where no event stands, and either
 * costs an event. It is a sign of life while it looks through what stood there when it was asked; later on it is none, as
 * it may go on although no event is told any more.
 */
export class AllSubscription {
  /** How far the store has told, or looked as it says: no place to go on from. */
  looked: Position;
  private heard: Heard[] = [];
  private failure: Error | null = null;
  private heardAt = performance.now();
  private wake: () => void = () => undefined;
  private readonly subscription;
  private told: Position;

  /** `end`: of the store, as it is now. */
  constructor({ client, credentials }: EsdbConnection, from: Position, prefix: string, end: Position | null) {
    this.told = from;
    this.looked = from;
    const searching = {
      ...{ checkpointInterval: CHECKPOINT_EVERY, maxSearchWindow: SEARCH_WINDOW },
      checkpointReached: (_: unknown, upTo: Position): void => {
        if (end !== null && !beyond(upTo, end)) this.look(upTo);
      },
    };
    this.subscription = client.subscribeToAll({
      fromPosition: from.commit === 0n ? START : from,
      filter:
        prefix === ''
          ? streamNameFilter({ regex: OF_USERS, ...searching })
          : streamNameFilter({ prefixes: [prefix], ...searching }),
      credentials,
    });
    this.subscription.on('data', (event: AllStreamResolvedEvent) => {
      const position = (event.link ?? event.event)?.position;
      if (position !== undefined) this.hear({ position, event });
    });
    this.subscription.on('error', (error: Error) => this.end(error));
    this.subscription.on('end', () => this.end(new Error('the subscription to $all ended')));
    this.subscription.on('close', () => this.end(new Error('the subscription to $all was closed')));
  }

  /** Up to `limit` of what was heard; waits when there is nothing. @throws what broke the subscription, once all is taken */
  async next(limit: number): Promise<readonly Heard[]> {
    while (this.heard.length === 0) {
      if (this.failure !== null) throw this.failure;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    const page = this.heard.splice(0, limit);
    if (this.heard.length < FULL / 2 && this.subscription.isPaused()) this.subscription.resume();
    return page;
  }

  /** How long there has been no sign that the store tells or looks, 0 while something waits to be taken. */
  get quietMs(): number {
    return this.heard.length > 0 ? 0 : performance.now() - this.heardAt;
  }

  /** To be called with proof that nothing of ours stands after `from` up to `to`, an event: goes on from there, if still at `from`. */
  passOver(from: Position, to: Position): void {
    if (alike(from, this.told)) this.hear({ position: to, event: null });
  }

  /** Ends the hearing; a `next` that waits rejects with the reason. */
  async stop(reason: Error): Promise<void> {
    this.end(reason);
    await this.subscription.unsubscribe().catch(() => undefined);
  }

  private hear(heard: Heard): void {
    this.heard.push(heard);
    this.told = heard.position;
    this.heardAt = performance.now();
    this.look(heard.position);
    if (this.heard.length >= FULL) this.subscription.pause();
    this.wake();
  }

  private look(upTo: Position): void {
    if (!beyond(upTo, this.looked)) return;
    this.looked = upTo;
    this.heardAt = performance.now();
  }

  private end(reason: Error): void {
    this.failure ??= reason;
    this.wake();
  }
}
