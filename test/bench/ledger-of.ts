import pg from 'pg';
import { naturalId } from '#libs/identity';
import { lifeOfALedger, type LoggedEvent } from './data/life-of-a-ledger.js';

/** What a ledger is to hold: so many events, or so many assignments. */
export type LedgerSize = Readonly<{ events: number } | { assignments: number }>;
/** `head` is the sequence of the last event, of whatever there was before too. */
export type FilledLedger = Readonly<{
  events: number;
  assignments: number;
  tasks: number;
  head: number;
  seconds: number;
}>;

const EVENTS_AT_ONCE = 5_000;

/**
 * Fills the ledger of a migrated database with events as the product writes them, through `ledger.append` itself,
 * so that hashes, revisions and instants are real; statistics are brought up to date afterwards.
 */
export const ledgerOf = async (
  url: string,
  size: LedgerSize,
  { seed = 1, onProgress }: Readonly<{ seed?: number; onProgress?: (events: number) => void }> = {},
): Promise<FilledLedger> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const began = performance.now();
  const revisions = new Map<string, number>();
  const [filled, batch] = [{ events: 0, assignments: 0, tasks: 0 }, [] as LoggedEvent[]];
  const flush = async (): Promise<void> => {
    await append(client, batch.splice(0), revisions);
    onProgress?.(filled.events);
  };
  try {
    await client.query('SET synchronous_commit = off');
    for (const one of lifeOfALedger(seed)) {
      if (
        'events' in size ? filled.events >= size.events : filled.assignments >= size.assignments && one.assignments > 0
      )
        break;
      batch.push(one);
      filled.events += 1;
      filled.assignments += one.assignments;
      if (one.assignments > 0) filled.tasks += 1;
      if (batch.length === EVENTS_AT_ONCE) await flush();
    }
    await flush();
    await client.query('VACUUM ANALYZE ledger.event');
    await client.query('CHECKPOINT').catch(() => undefined);
    const { rows } = await client.query<{ head: string }>('SELECT max(sequence)::text AS head FROM ledger.event');
    return { ...filled, head: Number(rows[0]?.head ?? -1), seconds: (performance.now() - began) / 1_000 };
  } finally {
    await client.end();
  }
};

const APPEND = `SELECT count(*) FILTER (WHERE outcome <> 'appended')::integer AS refused
  FROM ledger.append($1, $2, $3, $4, $5, $6, $7, $8)`;

/** Events of one stream in one batch are one append, as the ledger wants it; the order between streams is kept by first event. */
const append = async (
  client: pg.Client,
  batch: readonly LoggedEvent[],
  revisions: Map<string, number>,
): Promise<void> => {
  for (let rest = batch; rest.length > 0;) {
    const taken = rest.slice(0, firstRepeated(rest));
    rest = rest.slice(taken.length);
    const expected = taken.map(({ stream }) => revisions.get(stream) ?? -1);
    taken.forEach(({ stream }, index) => revisions.set(stream, (expected[index] ?? -1) + 1));
    const { rows } = await client.query<{ refused: number }>({
      name: 'bench-append',
      text: APPEND,
      values: [
        taken.map((_, index) => index),
        taken.map(({ stream }) => stream),
        expected,
        taken.map(({ stream, metadata }) => naturalId('event', metadata.commandId, stream, 0)),
        taken.map(({ event }) => event.type),
        taken.map(() => 1),
        taken.map(({ event }) => JSON.stringify(event.data)),
        taken.map(({ metadata }) => JSON.stringify(metadata)),
      ],
    });
    if (rows[0]?.refused !== 0) throw new Error(`the ledger refused ${rows[0]?.refused ?? '?'} events of the bench`);
  }
};

/** A stream occurs once in a call of `ledger.append`: up to where one comes again. */
const firstRepeated = (events: readonly LoggedEvent[]): number => {
  const seen = new Set<string>();
  const at = events.findIndex(({ stream }) => seen.size === seen.add(stream).size);
  return at < 0 ? events.length : at;
};
