import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '@eventstore/db-client';
import type pg from 'pg';
import type { EsdbConnection } from './esdb-connection.js';
import { followedPosition } from './followed-position.js';
import { newestOfOurs } from './newest-of-ours.js';
import { alike } from './positions.js';

type Watching = Readonly<{
  esdb: EsdbConnection;
  pool: pg.Pool;
  prefix: string;
  everyMs: number;
  /** So many looks in a row, beginning with 1, the store was ahead and the ledger did not move. */
  onStuck: (looks: number) => Promise<void>;
  /** Nothing of ours stands after `from`, where the ledger is, up to `to`, but many events of others. */
  onOthers: (from: Position, to: Position) => void;
}>;

/** Nothing of ours stands between; `events`: so many of others do. */
type Others = Readonly<{ from: Position; to: Position; events: number }>;

/** Events behind the store are counted so far. */
const MOST = 2_000;
/** So many events of others are worth being passed over for good. */
const MANY = 256;

/**
 * Compares every few seconds where the ledger stands with the end of the store, whoever writes it and whether anybody
 * appends here: a subscription can fall silent, and a process that leads can stand still, without any error.
 */
export class StoreWatch {
  /** As of the last look, at most 2,000; null before the first and while the store does not answer. */
  behind: number | null = null;
  private stuck = 0;
  private last: Position | null = null;
  private others: Others | null = null;
  private readonly ending = new AbortController();
  private readonly running: Promise<void>;

  constructor(private readonly watching: Watching) {
    this.running = this.run();
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
    const { esdb, pool, prefix, onStuck } = this.watching;
    const followed = await followedPosition(pool);
    if (followed === null) return;
    const { position } = followed;
    const before = this.others !== null && alike(this.others.from, position) ? this.others : null;
    const { count, end, passed } = await newestOfOurs(esdb, prefix, before?.to ?? position, MOST);
    this.behind = count;
    const events = passed + (before?.events ?? 0);
    this.others = count === 0 && end !== null ? { from: position, to: end, events } : null;
    if (this.others !== null && events >= MANY) this.watching.onOthers(position, this.others.to);
    const moved = this.last === null || !alike(this.last, position);
    this.last = position;
    this.stuck = this.behind === 0 || moved ? 0 : this.stuck + 1;
    if (this.stuck > 0) await onStuck(this.stuck);
  }
}
