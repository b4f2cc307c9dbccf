import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Ledger } from '#libs/event-store';

/** A ledger sequence, an instant (ISO 8601), or null for all that is known by now. */
export type KnownAt = number | string | null;

const NEWEST = `SELECT greatest(
  (SELECT max(sequence) FROM read.task_event), (SELECT max(sequence) FROM read.finding),
  (SELECT max(known_from) FROM read.directive), (SELECT max(known_from) FROM read.agency_name),
  (SELECT max(known_from) FROM read.agency_merger))::text AS newest`;

/** Reads the live read models. A question fixes its position first, so that all its statements see the same knowledge. */
@Injectable()
export class ReadSide {
  constructor(
    private readonly source: DataSource,
    private readonly ledger: Ledger,
  ) {}

  rows<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.source.query<Row[]>(sql, [...parameters]);
  }

  /** -1 when nothing was known. */
  async position(knownAt: KnownAt): Promise<number> {
    if (typeof knownAt === 'number') return knownAt;
    if (knownAt !== null) return this.ledger.sequenceAt(knownAt);
    const [row] = await this.rows<{ newest: string | null }>(NEWEST, []);
    return Number(row?.newest ?? -1);
  }
}
