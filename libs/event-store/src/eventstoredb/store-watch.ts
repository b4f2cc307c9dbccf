import { setTimeout as sleep } from 'node:timers/promises';
import { START, type Position } from '@eventstore/db-client';
import type pg from 'pg';
import { Ahead } from './ahead.js';
import type { EsdbConnection } from './esdb-connection.js';
import { followedPosition } from './followed-position.js';
import { isOurs } from './ours.js';
import { alike, beyond } from './positions.js';
import { toldInTime } from './told-in-time.js';

type Watching = Readonly<{
  esdb: EsdbConnection;
  pool: pg.Pool;
  prefix: string;
  everyMs: number;
  /** So many looks in a row, beginning with 1, the store was ahead and the ledger did not move. */
  onStuck: (looks: number) => Promise<void>;
  /** Nothing of ours stands after `from`, where the ledger is, up to `to`, which is an event, but many events of others. */
  onOthers: (from: Position, to: Position) => void;
}>;

/** Events behind the store are counted so far. */
const MOST = 2_000;
/** So many events of anybody are read at a look; the next one goes on from there. */
const MOST_READ = 10_000;

/**
 * Compares every few seconds where the ledger stands with what the store holds after that, whoever writes it and whether
 * anybody appends here: a subscription can fall silent, and a process that leads can stand still, without any error. `$all`
 * is read forwards and each event once, so that the ledger gets on with every look, however many of others there are.
 */
export class StoreWatch {
  /** As far as the last look came, at most 2,000; null before the first, while the store does not answer, and when it is not known yet. */
  behind: number | null = null;
  private stuck = 0;
  private stuckSince: number | null = null;
  private answeredAt = performance.now();
  private last: Position | null = null;
  private ahead: Ahead | null = null;
  private readonly ending = new AbortController();
  private readonly running: Promise<void>;

  constructor(private readonly watching: Watching) {
    this.running = this.run();
  }

  /** See `LedgerSourceState`. */
  get ills(): Readonly<{ unansweredMs: number; stuckMs: number }> {
    const now = performance.now();
    return { unansweredMs: now - this.answeredAt, stuckMs: this.stuckSince === null ? 0 : now - this.stuckSince };
  }

  async close(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      await sleep(this.watching.everyMs, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await this.look().catch(() => (this.behind = null));
    }
  }

  private async look(): Promise<void> {
    const followed = await followedPosition(this.watching.pool);
    if (followed === null) return;
    const { position } = followed;
    const kept = this.ahead?.follow(position) === true ? this.ahead : null;
    const ahead = kept ?? new Ahead(position);
    this.ahead = kept === null ? ahead : null;
    const isWhole = await this.readOn(ahead);
    if (this.ahead === null) throw new Error('what was the last event of the store is there no more');
    this.behind = isWhole || ahead.count > 0 ? ahead.count : null;
    if (ahead.passable !== null) this.watching.onOthers(position, ahead.passable);
    const moved = this.last === null || !alike(this.last, position);
    this.last = position;
    this.stuck = ahead.count === 0 || moved ? 0 : this.stuck + 1;
    this.answeredAt = performance.now();
    this.stuckSince = this.stuck === 0 ? null : (this.stuckSince ?? this.answeredAt);
    if (this.stuck > 0) await this.watching.onStuck(this.stuck);
  }

  /** Whether it came to the end of the store. What was seen before is forgotten unless its last event still stands there. */
  private async readOn(ahead: Ahead): Promise<boolean> {
    const { esdb, prefix } = this.watching;
    const { reached } = ahead;
    const there = {
      fromPosition: reached.commit === 0n ? START : reached,
      maxCount: MOST_READ,
      requiresLeader: true,
    } as const;
    let read = 0;
    for await (const resolved of toldInTime(esdb.client.readAll(there), this.ending.signal)) {
      const position = (resolved.link ?? resolved.event)?.position;
      if (position === undefined) continue;
      if (this.ahead === null && !alike(position, reached)) return false;
      this.ahead = ahead;
      read += 1;
      if (beyond(position, reached)) ahead.see(position, isOurs(resolved, prefix));
      if (ahead.count === MOST) return false;
    }
    return read < MOST_READ;
  }
}
