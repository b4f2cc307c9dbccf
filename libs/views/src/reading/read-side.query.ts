import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Ledger } from '#libs/event-store';
import { Awaiter } from '#libs/read-store';
import type { KnownAt } from './known-at.js';

/** Reads the live read models. A question fixes its position first, so that all its statements see the same knowledge. */
@Injectable()
export class ReadSide {
  constructor(
    private readonly source: DataSource,
    private readonly ledger: Ledger,
    private readonly awaiter: Awaiter,
  ) {}

  rows<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.source.query<Row[]>(sql, [...parameters]);
  }

  /** -1 when nothing was known. */
  async position(knownAt: KnownAt): Promise<number> {
    if (typeof knownAt === 'number') return knownAt;
    return knownAt === null ? this.awaiter.position() : this.ledger.sequenceAt(knownAt);
  }
}
