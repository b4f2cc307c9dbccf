import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '@eventstore/db-client';
import type pg from 'pg';
import type { LedgerSource, LedgerSourceState } from '../ledger-source.js';
import { WrongStore } from '../wrong-store.js';
import { AllFollower } from './all-follower.js';
import type { EsdbConnection } from './esdb-connection.js';
import { followedPosition } from './followed-position.js';
import { Interrupted } from './interrupted.js';
import { newestOfOurs } from './newest-of-ours.js';
import { beyond } from './positions.js';
import { StoreWatch } from './store-watch.js';
import { unseat } from './unseat.js';

type Options = Readonly<{
  esdb: EsdbConnection;
  pool: pg.Pool;
  prefix: string;
  watchMs: number;
  onTrouble: (error: Error) => void;
}>;

const POLL_MS = 20;
const LOOKS_UNTIL_ANEW = 2;
const LOOKS_UNTIL_UNSEATED = 4;
const NO_ILLS = { unansweredMs: 0, stuckMs: 0 };
const NOTHING_YET = { known: false, position: null, heardAt: null };

/** The ledger as it follows an EventStoreDB, seen from one process, which leads or stands by. */
export class FollowedLedger implements LedgerSource {
  private follower: AllFollower | null = null;
  private stoppedBy: WrongStore | null = null;
  private watch: StoreWatch | null = null;
  private readonly counted = new Map<string, number>();
  private lastTrouble = '';

  constructor(private readonly options: Options) {}

  /** Follows from now on. Resolves when the store is known to be the ledger's own, however long that takes. @throws WrongStore */
  async begin(): Promise<void> {
    const { esdb, pool, prefix, watchMs } = this.options;
    this.watch ??= new StoreWatch({
      ...{ esdb, pool, prefix, everyMs: watchMs },
      onStuck: (looks) => this.stuck(looks),
      onOthers: (from, to) => this.follower?.passOver(from, to),
    });
    this.follower ??= new AllFollower({
      ...{ esdb, ledger: pool.options, prefix },
      onTrouble: (error) => {
        this.count(error);
        this.options.onTrouble(error);
      },
    });
    await this.follower.ready;
  }

  /** Whether the store is known to be the ledger's own just now: only then is it appended to. */
  get sure(): boolean {
    return this.follower?.sure ?? false;
  }

  /** What interrupted last, as its error said; empty when nothing has. */
  get trouble(): string {
    return this.lastTrouble;
  }

  /** Why appends and waiting make no sense any more, null while they do. */
  get stopped(): WrongStore | null {
    return this.stoppedBy;
  }

  state(): LedgerSourceState {
    const { known, position, heardAt } = this.follower?.reached ?? NOTHING_YET;
    return {
      known,
      leads: position !== null,
      behind: this.watch?.behind ?? null,
      heardAt,
      ...(this.watch?.ills ?? NO_ILLS),
      resubscriptions: Object.fromEntries(this.counted),
      stopped: this.stoppedBy?.said ?? null,
    };
  }

  async caughtUp(timeoutMs: number): Promise<boolean> {
    const over = AbortSignal.timeout(timeoutMs);
    let wanted: Position | null | undefined;
    for (; !over.aborted; await sleep(POLL_MS)) {
      if (this.stoppedBy !== null) throw this.stoppedBy;
      const followed = await followedPosition(this.options.pool);
      if (followed === null) continue;
      wanted ??= await this.newest(followed.position, over);
      if (wanted === null || (wanted !== undefined && !beyond(wanted, followed.position))) return true;
    }
    return false;
  }

  /** Subscribes anew where this process leads and has heard nothing lately. */
  async restart(message: string): Promise<void> {
    await this.follower?.restartIfQuiet(message);
  }

  async close(): Promise<void> {
    await Promise.all([this.watch?.close(), this.follower?.close()]);
  }

  private async stuck(looks: number): Promise<void> {
    if (this.state().leads) {
      if (looks % LOOKS_UNTIL_ANEW === 0) await this.restart('the store is ahead and nothing arrives');
    } else if (looks % LOOKS_UNTIL_UNSEATED === 0 && this.stoppedBy === null) await unseat(this.options.pool);
  }

  /** Undefined when the store does not answer, or not in time. */
  private async newest(after: Position, over: AbortSignal): Promise<Position | null | undefined> {
    const { esdb, prefix } = this.options;
    return newestOfOurs(esdb, prefix, after, over).catch(() => undefined);
  }

  private count(error: Error): void {
    this.lastTrouble = error.message;
    if (error instanceof WrongStore) this.stoppedBy = error;
    const reason = error instanceof Interrupted ? error.interruption : 'connection';
    this.counted.set(reason, (this.counted.get(reason) ?? 0) + 1);
  }
}
