import type pg from 'pg';
import type { Proposal } from '../proposal.js';
import { connectionLost } from './connection-lost.js';
import { safeNumber } from './safe-number.js';

/** What became of one append of a batch; `revision` is the stream's actual one when nothing was written. */
export type Outcome = Readonly<{
  outcome: 'appended' | 'repeated' | 'wrong-revision' | 'id-taken';
  revision: number;
  sequence: number;
}>;

type OutcomeRow = Readonly<{ request: number; outcome: Outcome['outcome']; revision: string; sequence: string | null }>;

const APPEND = {
  name: 'ledger-append',
  text: `SELECT request, outcome, revision::text, sequence::text
    FROM ledger.append($1, $2, $3, $4, $5, $6, $7, $8) ORDER BY request`,
};

/**
 * Sends a batch in one round trip. When the connection breaks it is sent once more on another one: the events that the
 * first attempt may have committed are known by their ids.
 */
export const sendBatch = async (pool: pg.Pool, batch: readonly Proposal[]): Promise<readonly Outcome[]> => {
  const events = batch.flatMap(({ stream, expected, events: proposed }, request) =>
    proposed.map((event) => ({ ...event, request, stream, expected })),
  );
  const values = (
    ['request', 'stream', 'expected', 'eventId', 'type', 'schemaVersion', 'data', 'metadata'] as const
  ).map((column) => events.map((event) => event[column]));
  const send = () => pool.query<OutcomeRow>({ ...APPEND, values });
  const { rows } = await send().catch((error: unknown) => {
    if (connectionLost(error)) return send();
    throw error;
  });
  return rows.map(({ outcome, revision, sequence }) => ({
    outcome,
    revision: safeNumber(revision),
    sequence: safeNumber(sequence ?? -1),
  }));
};
