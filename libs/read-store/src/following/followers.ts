import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Ledger } from '#libs/event-store';
import type { FollowerState, Stopped } from './follower-state.js';
import type { LedgerFollower } from './ledger-follower.js';

type Row = Readonly<{ name: string; position: string; sequence: string | null; error: string | null }>;

/** Everything that follows the ledger in this database, also in other processes: what readiness is judged by. */
@Injectable()
export class Followers {
  private readonly own: LedgerFollower[] = [];

  constructor(
    private readonly source: DataSource,
    private readonly ledger: Ledger,
  ) {}

  /** Adds one that runs in this process; the others are known by their checkpoints. */
  add(follower: LedgerFollower): void {
    this.own.push(follower);
  }

  /** What `Following.onStopped` should do: remember the stop, or forget it. */
  async recordStop(name: string, stopped: Stopped | null): Promise<void> {
    if (stopped === null) {
      await this.source.query('DELETE FROM process.stopped WHERE name = $1', [name]);
      return;
    }
    const sql = `INSERT INTO process.stopped (name, sequence, error) VALUES ($1, $2, $3) ON CONFLICT (name)
      DO UPDATE SET sequence = excluded.sequence, error = excluded.error, stopped_at = clock_timestamp()`;
    await this.source.query(sql, [name, stopped.sequence, stopped.error]);
  }

  async report(): Promise<readonly FollowerState[]> {
    const sql = `SELECT name, position.sequence AS position, stopped.sequence, stopped.error
      FROM (SELECT name, sequence FROM read.checkpoint UNION ALL SELECT name, sequence FROM process.checkpoint) AS position
      FULL JOIN process.stopped USING (name) ORDER BY name`;
    const [rows, head] = await Promise.all([this.source.query<Row[]>(sql), this.ledger.head()]);
    const own = new Map(this.own.map((follower) => [follower.state().name, follower.state()]));
    const names = new Set([...rows.map(({ name }) => name), ...own.keys()]);
    return [...names].map((name) => {
      const row = rows.find((one) => one.name === name);
      const known = row?.error == null ? null : { sequence: Number(row.sequence), error: row.error };
      const mine = own.get(name);
      return {
        name,
        position: Math.max(Number(row?.position ?? -1), mine?.position ?? -1),
        head,
        stopped: mine?.stopped ?? known,
        leader: mine?.leader ?? false,
      };
    });
  }
}
