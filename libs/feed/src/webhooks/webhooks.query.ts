import { DataSource } from 'typeorm';
import { Injectable } from '@nestjs/common';
import type { Webhook } from './webhook.js';

const COLUMNS = `id, url, types, description, agency, reach, created_by AS "createdBy", position::float8 AS position,
  failures, ${['created_at', 'failing_since', 'next_attempt_at', 'last_error_at', 'last_delivered_at', 'disabled_at']
    .map((column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${camel(column)}"`)
    .join(', ')}, last_error AS "lastError"`;

function camel(column: string): string {
  return column.replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());
}

/** How far each subscription has come. Every change is guarded by where the courier saw it, so that none goes back. */
@Injectable()
export class Webhooks {
  constructor(private readonly source: DataSource) {}

  /** Those that are alive, of one agency or (null) of all, the oldest first. */
  list(agencies: readonly string[] | null): Promise<Webhook[]> {
    const sql = `SELECT ${COLUMNS} FROM feed.webhook WHERE removed_at IS NULL
      AND ($1::text[] IS NULL OR agency = ANY($1)) ORDER BY created_at, id`;
    return this.source.query<Webhook[]>(sql, [agencies]);
  }

  /** Those whose next attempt is due and that have not seen everything up to `head`. */
  due(head: number, now: number): Promise<Webhook[]> {
    const sql = `SELECT ${COLUMNS} FROM feed.webhook WHERE removed_at IS NULL AND disabled_at IS NULL AND position < $1
      AND (next_attempt_at IS NULL OR next_attempt_at <= to_timestamp($2::float8 / 1000)) ORDER BY position`;
    return this.source.query<Webhook[]>(sql, [head, now]);
  }

  async find(id: string): Promise<Webhook | null> {
    const sql = `SELECT ${COLUMNS} FROM feed.webhook WHERE id = $1 AND removed_at IS NULL`;
    return (await this.source.query<Webhook[]>(sql, [id]))[0] ?? null;
  }

  /** The receiver has everything up to `to`, or was not to have it. False: somebody else moved or ended it meanwhile. */
  async passed({ id, position }: Moved, to: number, delivered: boolean): Promise<boolean> {
    const sql = `UPDATE feed.webhook SET position = $3, failures = 0, failing_since = NULL, next_attempt_at = NULL,
      last_delivered_at = CASE WHEN $4 THEN clock_timestamp() ELSE last_delivered_at END
      WHERE id = $1 AND position = $2 AND removed_at IS NULL AND disabled_at IS NULL`;
    return (await this.changed(sql, [id, position, to, delivered])) === 1;
  }

  /** An attempt failed; the next one is made at `nextAttemptAt`, none when that is null. */
  async failed({ id, position }: Moved, failure: Failure): Promise<void> {
    const sql = `UPDATE feed.webhook SET failures = $3, failing_since = to_timestamp($4::float8 / 1000),
      next_attempt_at = to_timestamp($5::float8 / 1000), last_error = $6, last_error_at = to_timestamp($7::float8 / 1000),
      disabled_at = CASE WHEN $5::float8 IS NULL THEN to_timestamp($7::float8 / 1000) END
      WHERE id = $1 AND position = $2 AND removed_at IS NULL AND disabled_at IS NULL`;
    const { failures, failingSince, nextAttemptAt, error, now } = failure;
    await this.changed(sql, [id, position, failures, failingSince, nextAttemptAt, error, now]);
  }

  async remove(id: string): Promise<boolean> {
    const sql = 'UPDATE feed.webhook SET removed_at = clock_timestamp() WHERE id = $1 AND removed_at IS NULL';
    return (await this.changed(sql, [id])) === 1;
  }

  private async changed(sql: string, values: readonly unknown[]): Promise<number> {
    const runner = this.source.createQueryRunner();
    try {
      const { affected } = await runner.query(sql, [...values], true);
      return affected ?? 0;
    } finally {
      await runner.release();
    }
  }
}

type Moved = Pick<Webhook, 'id' | 'position'>;

type Failure = Readonly<{
  failures: number;
  failingSince: number;
  nextAttemptAt: number | null;
  error: string;
  now: number;
}>;
