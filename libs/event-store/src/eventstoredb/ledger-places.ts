import type pg from 'pg';
import { safeNumber } from '../postgres/safe-number.js';
import type { Proposal } from '../proposal.js';
import type { Appended } from '../streams.js';

/** Where the events of an append stand in the ledger: together as they were sent, some or elsewhere, or not at all. */
export type Places = Readonly<
  { kind: 'none' } | { kind: 'all'; appended: Appended } | { kind: 'some'; actual: number }
>;

const FIND =
  'SELECT event_id::text AS id, stream, revision::text, sequence::text FROM ledger.event WHERE event_id = ANY($1)';
const NEWEST = 'SELECT revision::text FROM ledger.event WHERE stream = $1 ORDER BY event.revision DESC LIMIT 1';

export class LedgerPlaces {
  constructor(private readonly pool: pg.Pool) {}

  async of({ stream, events }: Proposal): Promise<Places> {
    const ids = events.map(({ eventId }) => eventId);
    const { rows } = await this.pool.query<Record<'id' | 'stream' | 'revision' | 'sequence', string>>({
      ...{ name: 'ledger-places', text: FIND },
      values: [ids],
    });
    if (rows.length === 0) return { kind: 'none' };
    const byId = new Map(
      rows.map(({ id, stream: found, revision, sequence }) => [
        id,
        { stream: found, revision: safeNumber(revision), sequence: safeNumber(sequence) },
      ]),
    );
    const found = ids.map((id) => byId.get(id));
    const first = found[0];
    const last = found.at(-1);
    const together = found.every((row, index) => row?.stream === stream && row.revision - index === first?.revision);
    if (together && last !== undefined) {
      return { kind: 'all', appended: { revision: last.revision, sequence: last.sequence } };
    }
    return { kind: 'some', actual: await this.revisionOf(stream) };
  }

  /** Of the newest event of the stream, -1 when there is none. */
  async revisionOf(stream: string): Promise<number> {
    const { rows } = await this.pool.query<{ revision: string }>({
      ...{ name: 'ledger-newest', text: NEWEST },
      values: [stream],
    });
    return safeNumber(rows[0]?.revision ?? -1);
  }
}
