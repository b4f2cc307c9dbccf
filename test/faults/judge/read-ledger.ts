import type pg from 'pg';
import type { LedgerRow } from './ledger-row.js';

const PAGE = 5_000;
const COLUMNS = `sequence::text, stream, revision::text, event_id::text AS "eventId", type,
  schema_version::text AS "schemaVersion", data::text, metadata::text, encode(leaf_hash, 'hex') AS "leafHash",
  to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "recordedAt"`;

type Row = Omit<LedgerRow, 'sequence' | 'revision'> & Readonly<{ sequence: string; revision: string }>;

/** The whole log in its order. */
export const readLedger = async (client: pg.Client): Promise<readonly LedgerRow[]> => {
  const all: LedgerRow[] = [];
  for (;;) {
    const after = all.at(-1)?.sequence ?? -1;
    const sql = `SELECT ${COLUMNS} FROM ledger.event WHERE event.sequence > $1 ORDER BY event.sequence LIMIT ${PAGE}`;
    const { rows } = await client.query<Row>(sql, [after]);
    all.push(...rows.map((row) => ({ ...row, sequence: Number(row.sequence), revision: Number(row.revision) })));
    if (rows.length < PAGE) return all;
  }
};
