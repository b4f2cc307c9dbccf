import { START, streamNameFilter, type AllStreamResolvedEvent, type Position } from '@eventstore/db-client';
import type { EsdbConnection } from './esdb-connection.js';
import { alike } from './positions.js';

export type Heard = Readonly<{ position: Position; event: AllStreamResolvedEvent | null }>;

const FULL = 4_096;
const SEARCH_WINDOW = 1_024;
/** As seldom as can be: nobody listens. */
const CHECKPOINT_EVERY = 1_024;
/** By the name of the stream: the store keeps events of types without a `$`, too, in streams of its own. */
const OF_USERS = '^[^$]';

/**
 * The events of our streams that `$all` tells after `from`, heard page by page with `next`, which waits for something to
 * hear; hearing stops while 4,096 of them wait to be written. How far the store says that it has looked is not listened to:
 * a real server (20.10) says it before it tells the events up to there, and of places where no event stands, and going on
 * from either costs an event.
 */
export class AllSubscription {
  private heard: Heard[] = [];
  private failure: Error | null = null;
  private heardAt = performance.now();
  private wake: () => void = () => undefined;
  private readonly subscription;
  private told: Position;

  constructor({ client, credentials }: EsdbConnection, from: Position, prefix: string) {
    this.told = from;
    const searching = { checkpointInterval: CHECKPOINT_EVERY, maxSearchWindow: SEARCH_WINDOW };
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

  /** How long nothing has been heard, 0 while something waits to be taken. */
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
    if (this.heard.length >= FULL) this.subscription.pause();
    this.wake();
  }

  private end(reason: Error): void {
    this.failure ??= reason;
    this.wake();
  }
}
