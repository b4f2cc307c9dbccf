import type { DataSource } from 'typeorm';
import type { Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { markBuilt, refuseUnbuilt } from './built-projections.js';
import { LIVE, PROJECTIONS } from './database-schema.js';
import { foldPage } from './fold-page.js';
import { keptOf, KeptRows, type PageRows } from './kept-rows.js';
import { moveCheckpoint, positionOf } from './following/checkpoint.js';
import type { FollowerState, Stopped } from './following/follower-state.js';
import { LedgerFollower } from './following/ledger-follower.js';
import type { ReadModel } from './read-model.js';
import { PageConnection } from './page-connection.js';

export type Projecting = Readonly<{
  source: DataSource;
  url: string;
  ledger: Ledger;
  readModels: readonly ReadModel[];
  onStopped?: (stopped: Stopped | null) => Promise<void>;
  pageSize?: number;
  pollMs?: number;
  /** See `Following.restMs`. */
  restMs?: number | undefined;
}>;

/** Keeps all read models at the ledger's end. Of several runners one works, the others stand by; see `LedgerFollower`. */
export class ProjectionRunner {
  readonly follower: LedgerFollower;
  private readonly kept = new KeptRows();
  private readonly connection: PageConnection;
  private built = false;

  constructor(private readonly projecting: Projecting) {
    const { source: _, readModels: __, ...following } = projecting;
    this.connection = new PageConnection(projecting.url);
    this.follower = new LedgerFollower({
      ...following,
      name: PROJECTIONS,
      position: () => this.position(),
      handle: (page) => this.project(page),
    });
  }

  start(): void {
    this.follower.start();
  }

  state(): FollowerState {
    return this.follower.state();
  }

  async close(): Promise<void> {
    await this.follower.close();
    await this.connection.close();
  }

  /**
   * Applies a page that begins right after the checkpoint: rows of all read models and the checkpoint in one transaction.
   * The checkpoint moves first, which makes a second runner wait instead of writing rows for nothing. Rows that the page
   * before left behind are used only where that page was this runner's and nothing came in between, a rebuild included.
   * @throws CheckpointMoved for a page that is not the next one, redelivered ones included; nothing was written
   */
  async project(page: readonly Recorded[]): Promise<void> {
    const [first, last] = [page[0], page.at(-1)];
    if (first === undefined || last === undefined) return;
    const taken = this.kept.take(first.sequence - 1);
    const [from, to] = [first.sequence - 1, last.sequence];
    const { saved, movedAt } = await this.connection.write(LIVE, async (sql) => {
      const movedAt = await moveCheckpoint(sql, 'read.checkpoint', PROJECTIONS, from, to, taken.movedAt);
      if (first.sequence === 0) await markBuilt(sql, this.projecting.readModels);
      const saved: PageRows[number][] = [];
      for (const model of this.projecting.readModels) {
        saved.push([model, await foldPage(model, page, sql, keptOf(taken, model))]);
      }
      for (const model of this.projecting.readModels) await model.derive?.(first.sequence, last.sequence, sql);
      return { saved, movedAt };
    });
    this.kept.put(taken, saved, to, movedAt);
  }

  private async position(): Promise<number> {
    const { source, readModels } = this.projecting;
    const position = await positionOf(source, 'read.checkpoint', PROJECTIONS);
    if (!this.built) await refuseUnbuilt(source, readModels, position);
    this.built = true;
    return position;
  }
}
