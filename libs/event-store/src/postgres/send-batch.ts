import type pg from 'pg';
import type { Proposal } from '../proposal.js';
import { connectionLost } from './connection-lost.js';
import { safeNumber } from './safe-number.js';
import { textArray } from './text-array.js';

/** What became of one append of a batch; `revision` is the stream's actual one when nothing was written. */
export type Outcome = Readonly<{
  outcome: 'appended' | 'repeated' | 'wrong-revision' | 'id-taken';
  revision: number;
  sequence: number;
}>;

type OutcomeRow = Readonly<{ request: string; outcome: Outcome['outcome']; revision: string; sequence: string | null }>;

const APPEND = {
  name: 'ledger-append',
  text: `SELECT request::text, outcome, revision::text, sequence::text
    FROM ledger.append($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/**
 * Sends a batch in one round trip; answers in its order. When the connection breaks it is sent once more on another one:
 * the events that the first attempt may have committed are known by their ids.
 */
export const sendBatch = async (pool: pg.Pool, batch: readonly Proposal[]): Promise<readonly Outcome[]> => {
  const values = columnsOf(batch);
  const send = () => pool.query<OutcomeRow>({ ...APPEND, values });
  const { rows } = await send().catch((error: unknown) => {
    if (connectionLost(error)) return send();
    throw error;
  });
  const outcomes: Outcome[] = [];
  for (const { request, outcome, revision, sequence } of rows) {
    outcomes[Number(request)] = { outcome, revision: safeNumber(revision), sequence: safeNumber(sequence ?? -1) };
  }
  return outcomes;
};

/** One array per parameter, as long as there are events, filled in one pass: this runs for every batch. */
const columnsOf = (batch: readonly Proposal[]): unknown[] => {
  const [requests, expecteds, schemaVersions]: [number[], number[], number[]] = [[], [], []];
  const [streams, eventIds, types]: [string[], string[], string[]] = [[], [], []];
  const [datas, metadatas]: [string[], string[]] = [[], []];
  batch.forEach(({ stream, expected, events }, request) => {
    for (const event of events) {
      requests.push(request);
      streams.push(stream);
      expecteds.push(expected);
      eventIds.push(event.eventId);
      types.push(event.type);
      schemaVersions.push(event.schemaVersion);
      datas.push(event.data);
      metadatas.push(event.metadata);
    }
  });
  const [inStreams, ofTypes, data, metadata] = [streams, types, datas, metadatas].map(textArray);
  return [requests, inStreams, expecteds, eventIds, ofTypes, schemaVersions, data, metadata];
};
