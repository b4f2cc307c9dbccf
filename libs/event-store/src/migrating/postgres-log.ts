import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { eventColumns, storedEvent, type EventRow } from '../postgres/event-row.js';
import { safeNumber } from '../postgres/safe-number.js';
import { refuseWhileArriving } from './arriving.js';
import { logRefused } from './log-refused.js';
import type { LogView, TargetLog } from './log.js';
import type { SealedEvent } from './sealed-event.js';

const PAGE = 1_000;
const HEAD = 'SELECT coalesce(max(sequence), -1)::text AS head FROM ledger.event';
const EVENTS = `SELECT ${eventColumns}, encode(leaf_hash, 'hex') AS leaf_hash FROM ledger.event
  WHERE event.sequence BETWEEN $1 AND $2 ORDER BY event.sequence LIMIT ${PAGE}`;
const COPY = `COPY ledger.event
  (sequence, revision, recorded_at, event_id, schema_version, stream, type, data, metadata, leaf_hash) FROM STDIN`;
/** What was just written, as PostgreSQL has it: dense, in step with its streams, and under the hash of its bytes. */
const FAULTY = `SELECT count(*)::integer AS events, min(n.sequence) FILTER (WHERE NOT n.good)::text AS faulty FROM (
    SELECT e.sequence, e.leaf_hash = sha256(decode('00', 'hex') || convert_to(concat_ws(E'\\n', e.stream, e.revision,
        e.event_id, e.type, e.schema_version, to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        e.metadata::text, e.data::text), 'UTF8'))
      AND (e.revision = 0 OR EXISTS (SELECT FROM ledger.event p
        WHERE p.stream = e.stream AND p.revision = e.revision - 1 AND p.sequence < e.sequence)) AS good
    FROM ledger.event e WHERE e.sequence BETWEEN $1 AND $2
  ) AS n`;
const PLANS = 'SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off';
const APPEND_LOCK = '7203114251109';

/**
 * The ledger of a database on whose schema the migrations ran. The caller owns the client and uses it for nothing else
 * meanwhile. `inTransaction`: the caller began one and commits it; otherwise each page is written in one of its own, and
 * the mark of `begin` keeps programs away from a part of a log.
 */
export const postgresLog = (client: pg.ClientBase, name: string, inTransaction = false): TargetLog => ({
  name,
  refuseUnlessWhole: () => refuseUnlessWhole(client, name),
  look: () => look(client),
  cannotHold: () => null,
  begin: async () => {
    if (!inTransaction) await client.query('INSERT INTO ledger.arriving DEFAULT VALUES ON CONFLICT DO NOTHING');
  },
  write: async (page) => {
    if (inTransaction) return writePage(client, name, page);
    await client.query('BEGIN');
    try {
      await writePage(client, name, page);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  },
  end: async () => {
    if (!inTransaction) await client.query('DELETE FROM ledger.arriving');
  },
  close: async () => undefined,
});

/** A database may be older than the table of marks: nothing was ever copied into it. */
const refuseUnlessWhole = async (client: pg.ClientBase, name: string): Promise<void> => {
  const { rows } = await client.query<{ kept: boolean; marked: boolean }>(
    "SELECT to_regclass('ledger.event') IS NOT NULL AS kept, to_regclass('ledger.arriving') IS NOT NULL AS marked",
  );
  if (rows[0]?.kept !== true) throw absent(name);
  if (!rows[0].marked) return;
  await refuseWhileArriving(
    async (sql) => (await client.query<{ since: string }>(sql)).rows,
    `${name}, ledger.arriving`,
  );
};

const look = async (client: pg.ClientBase): Promise<LogView> => {
  const head = await headOf(client);
  return {
    pages: async function* (from) {
      for (let next = from; next <= head;) {
        const { rows } = await client.query<EventRow & { leaf_hash: string }>({
          ...{ name: 'log-page', text: EVENTS },
          values: [next, head],
        });
        const page = rows.map((row): SealedEvent => ({ ...storedEvent(row), leafHash: row.leaf_hash }));
        if (page.length > 0) yield page;
        next = page.length < PAGE ? head + 1 : (page.at(-1)?.sequence ?? head) + 1;
      }
    },
  };
};

const headOf = async (client: pg.ClientBase): Promise<number> => {
  const { rows } = await client.query<{ head: string }>(HEAD);
  return safeNumber(rows[0]?.head);
};

const writePage = async (client: pg.ClientBase, name: string, page: readonly SealedEvent[]): Promise<void> => {
  const [first, last] = [page[0]?.sequence ?? 0, page.at(-1)?.sequence ?? -1];
  await client.query(`SELECT pg_advisory_xact_lock(${APPEND_LOCK})`);
  if ((await headOf(client)) !== first - 1) throw moved(name, first);
  await pipeline(Readable.from([page.map(rowOf).join('')]), client.query(copyFrom(COPY)));
  await client.query(PLANS);
  const { rows } = await client.query<{ events: number; faulty: string | null }>(FAULTY, [first, last]);
  if (rows[0]?.faulty != null || rows[0]?.events !== page.length) throw wrong(name, rows[0]?.faulty ?? String(first));
  await client.query("SELECT pg_notify('ledger', $1)", [String(last)]);
};

const rowOf = (event: SealedEvent): string => {
  const { sequence, revision, recordedAt, eventId, schemaVersion, stream, type, data, metadata, leafHash } = event;
  const fields = [stream, type, data, metadata].map(escaped).join('\t');
  return `${sequence}\t${revision}\t${recordedAt}\t${eventId}\t${schemaVersion}\t${fields}\t\\\\x${leafHash}\n`;
};

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);

const absent = (name: string) =>
  logRefused(
    'log.absent',
    `${name}, ledger.event`,
    'trong cơ sở dữ liệu này không có sổ nào: hãy kiểm tra địa chỉ; không chép gì',
    'there is no log in this database: check the address; nothing was copied',
  );

const moved = (name: string, sequence: number) =>
  logRefused(
    'log.moved',
    `${name} @ ${sequence}`,
    'một chương trình khác đã ghi vào đích trong lúc chép: hãy dừng chương trình đó rồi chạy lại',
    'another program has written into the target meanwhile: end it and run this again',
  );

const wrong = (name: string, sequence: string) =>
  logRefused(
    'log.damaged',
    `${name} @ ${sequence}`,
    `sự kiện ${sequence} nằm trong cơ sở dữ liệu không đúng như đã gửi; trang này không được ghi`,
    `event ${sequence} does not lie in the database as it was sent; its page was not written`,
  );
