import type pg from 'pg';
import { safeNumber } from '../postgres/safe-number.js';
import type { Proposal } from '../proposal.js';
import type { Appended } from '../streams.js';
import { gathered } from './gathered.js';

/**
 * Where the events of an append stand in the ledger: together as they were sent, some or elsewhere, or not at all; and
 * where its stream ends there, -1 when it is not there. Of some that are the first ones, together and at the end of the stream,
 * `begunAt` is the revision of the first: the others may still be on their way.
 */
export type Places = Readonly<
  { actual: number } & (
    { kind: 'none' } | { kind: 'some'; begunAt: number | null } | { kind: 'all'; appended: Appended }
  )
>;

type Row = Readonly<{ id: string | null; stream: string; revision: string | null; sequence: string | null }>;
type Place = Readonly<{ stream: string; revision: number; sequence: number }>;

const FIND = `SELECT event_id::text AS id, stream, revision::text, sequence::text FROM ledger.event
    WHERE event_id = ANY($1::uuid[])
  UNION ALL
  SELECT NULL, asked.stream, (
      SELECT e.revision::text FROM ledger.event e WHERE e.stream = asked.stream ORDER BY e.revision DESC LIMIT 1
    ), NULL FROM unnest($2::text[]) AS asked (stream)`;

/** Looks for appends that ask at the same moment in one round trip. */
export class LedgerPlaces {
  readonly of: (proposal: Proposal) => Promise<Places>;

  constructor(private readonly pool: pg.Pool) {
    this.of = gathered((proposals) => this.find(proposals));
  }

  private async find(proposals: readonly Proposal[]): Promise<readonly Places[]> {
    const ids = proposals.flatMap(({ events }) => events.map(({ eventId }) => eventId));
    const streams = [...new Set(proposals.map(({ stream }) => stream))];
    const { rows } = await this.pool.query<Row>({ name: 'ledger-places', text: FIND, values: [ids, streams] });
    const places = new Map<string, Place>();
    const ends = new Map<string, number>();
    for (const { id, stream, revision, sequence } of rows) {
      if (id === null) ends.set(stream, safeNumber(revision ?? -1));
      else places.set(id, { stream, revision: safeNumber(revision ?? -1), sequence: safeNumber(sequence ?? -1) });
    }
    return proposals.map((proposal) => placesOf(proposal, places, ends.get(proposal.stream) ?? -1));
  }
}

const placesOf = ({ stream, events }: Proposal, places: ReadonlyMap<string, Place>, actual: number): Places => {
  const found = events.map(({ eventId }) => places.get(eventId));
  if (found.every((place) => place === undefined)) return { kind: 'none', actual };
  const [first, last] = [found[0], found.at(-1)];
  const follows = (place: Place | undefined, index: number): boolean =>
    place?.stream === stream && place.revision - index === first?.revision;
  if (!found.every(follows) || last === undefined) {
    const begun = found.filter((place) => place !== undefined);
    const isBegun = found.slice(0, begun.length).every(follows) && begun.at(-1)?.revision === actual;
    return { kind: 'some', actual, begunAt: isBegun ? (first?.revision ?? null) : null };
  }
  return { kind: 'all', actual, appended: { revision: last.revision, sequence: last.sequence } };
};
