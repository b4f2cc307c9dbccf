import type pg from 'pg';
import type { Recorded } from '#libs/kernel';
import { Gathered } from '#libs/postgres';
import { recordedOf } from '../stored-event.js';
import type { Upcasters } from '../upcasting.js';
import { eventColumns, storedEvent, type EventRow } from './event-row.js';
import { StreamCache } from './stream-cache.js';

type Ask = Readonly<{ stream: string; after: number }>;
type Row = EventRow & Readonly<{ place: string }>;

const CACHE_BYTES = 12 * 1_048_576;

/** OFFSET 0 keeps each stream a lookup of its own in the index, whatever the planner thinks of the size of the table. */
const TAILS = {
  name: 'ledger-tails',
  text: `SELECT wanted.place::text, tail.* FROM unnest($1::text[], $2::bigint[]) WITH ORDINALITY AS wanted (stream, after, place)
  CROSS JOIN LATERAL (
    SELECT ${eventColumns} FROM ledger.event
    WHERE event.stream = wanted.stream AND event.revision > wanted.after ORDER BY event.revision OFFSET 0
  ) AS tail`,
};

/**
 * Whole streams: what is not known yet of all streams that are wanted at the time, in one round trip. What was committed
 * before a read was asked for is in its answer; with `since`, what was committed before that moment.
 */
export class StreamReads {
  private readonly cache = new StreamCache(CACHE_BYTES);
  private readonly tails: Gathered<Ask, readonly Row[]>;

  constructor(
    pool: pg.Pool,
    private readonly upcasters: Upcasters,
  ) {
    this.tails = new Gathered((asks) => readTails(pool, asks), { inFlight: 2 });
  }

  async read(stream: string, since = Infinity): Promise<readonly Recorded[]> {
    const { events: begun, askedAt: lastAskedAt } = this.cache.begun(stream);
    if (lastAskedAt >= since) return begun;
    const askedAt = performance.now();
    const rows = await this.tails.ask({ stream, after: begun.at(-1)?.revision ?? -1 });
    if (rows.length === 0) {
      this.cache.confirm(stream, { events: begun, askedAt });
      return begun;
    }
    const events = [...begun, ...rows.map((row) => recordedOf(storedEvent(row), this.upcasters))];
    const characters = rows.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    this.cache.keep(stream, { events, askedAt }, characters);
    return events;
  }
}

const readTails = async (pool: pg.Pool, asks: readonly Ask[]): Promise<readonly (readonly Row[])[]> => {
  const values = [asks.map(({ stream }) => stream), asks.map(({ after }) => after)];
  const { rows } = await pool.query<Row>({ ...TAILS, values });
  const tails: Row[][] = asks.map(() => []);
  for (const row of rows) tails[Number(row.place) - 1]?.push(row);
  return tails;
};
