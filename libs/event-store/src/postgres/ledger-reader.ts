import type pg from 'pg';
import type { Recorded } from '#libs/kernel';
import { microsecondInstant } from '../instant.js';
import { refuseUnlessBounds } from '../read-bounds.js';
import { recordedOf } from '../stored-event.js';
import type { ReadStreamOptions } from '../streams.js';
import type { Upcasters } from '../upcasting.js';
import { eventColumns, storedEvent, type EventRow } from './event-row.js';
import { PageReads } from './page-reads.js';
import { safeNumber } from './safe-number.js';
import { StreamReads } from './stream-reads.js';

const SELECT = `SELECT ${eventColumns} FROM ledger.event`;
const FORWARD = `${SELECT} WHERE stream = $1 AND event.revision >= coalesce($2::bigint, 0) ORDER BY event.revision LIMIT $3`;
const BACKWARD = `${SELECT} WHERE stream = $1 AND event.revision <= coalesce($2::bigint, 9223372036854775807)
  ORDER BY event.revision DESC LIMIT $3`;
const PAGE = `${SELECT} WHERE event.sequence >= $1 ORDER BY event.sequence LIMIT $2`;
const SEQUENCES = `${SELECT} WHERE event.sequence = ANY($1::bigint[]) ORDER BY event.sequence`;
const STREAMS = `${SELECT} WHERE stream = ANY($1) ORDER BY event.sequence`;
/** Finds the sequences in the index of each type first, so that rare types cost no scan of the log. */
const PAGE_OF_TYPES = `${SELECT} WHERE event.sequence IN (
    SELECT found.sequence FROM unnest($3::text[]) AS wanted (type) CROSS JOIN LATERAL (
      SELECT e.sequence FROM ledger.event e WHERE e.type = wanted.type AND e.sequence >= $1 ORDER BY e.sequence LIMIT $2
    ) AS found ORDER BY found.sequence LIMIT $2
  ) ORDER BY event.sequence`;
const HEAD = 'SELECT coalesce(max(sequence), -1)::text AS sequence FROM ledger.event';
const AT = `SELECT sequence::text FROM ledger.event WHERE recorded_at <= $1::timestamptz
  ORDER BY recorded_at DESC, event.sequence DESC LIMIT 1`;

/** Reads what is committed. Sequences become visible in order, so a page never skips an event that appears later. */
export class LedgerReader {
  private readonly whole: StreamReads;
  private readonly pages = new PageReads((from, limit) => this.select(PAGE, [from, limit], 'ledger-page'));

  constructor(
    private readonly pool: pg.Pool,
    private readonly upcasters: Upcasters,
  ) {
    this.whole = new StreamReads(pool, upcasters);
  }

  async readStream(stream: string, { direction, from, limit, since }: ReadStreamOptions): Promise<readonly Recorded[]> {
    refuseUnlessBounds(from, limit);
    if (direction !== 'backward' && from === undefined && limit === undefined) return this.whole.read(stream, since);
    return this.select(direction === 'backward' ? BACKWARD : FORWARD, [stream, from ?? null, limit ?? null]);
  }

  async read(from: number, limit: number, types?: readonly string[]): Promise<readonly Recorded[]> {
    refuseUnlessBounds(from, limit);
    if (types === undefined) return this.pages.read(from, limit);
    return this.select(PAGE_OF_TYPES, [from, limit, [...new Set(types)]]);
  }

  async readSequences(sequences: readonly number[]): Promise<readonly Recorded[]> {
    return this.select(SEQUENCES, [sequences]);
  }

  async readStreams(streams: readonly string[]): Promise<readonly Recorded[]> {
    return this.select(STREAMS, [streams]);
  }

  async head(): Promise<number> {
    return this.sequence(HEAD, []);
  }

  async sequenceAt(instant: string): Promise<number> {
    return this.sequence(AT, [microsecondInstant(instant)]);
  }

  /** With a `name` the connection keeps the plan: for what is asked all the time. */
  private async select(text: string, values: unknown[], name?: string): Promise<readonly Recorded[]> {
    const { rows } = await this.pool.query<EventRow>({ text, values, ...(name === undefined ? {} : { name }) });
    return rows.map((row) => recordedOf(storedEvent(row), this.upcasters));
  }

  private async sequence(text: string, values: unknown[]): Promise<number> {
    const { rows } = await this.pool.query<{ sequence: string }>(text, values);
    return safeNumber(rows[0]?.sequence ?? -1);
  }
}
