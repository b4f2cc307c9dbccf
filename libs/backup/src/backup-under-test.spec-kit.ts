import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { newId } from '#libs/identity';
import { PostgresEventStore } from '#libs/event-store';
import { migrate } from '#libs/read-store';
import { testDatabase, type TestDatabase } from '#libs/testing';
import type { Attachments } from './attachments.js';
import { MANIFEST, MANIFEST_HASH, type Manifest } from './manifest.js';
import { tablesOf, quoted } from './tables.js';

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Attachments in memory; an event of the type Attached names one. */
export const heldAttachments = (held: Map<string, Buffer>): Attachments => ({
  place: 'folder',
  named: ({ type, data }) => (type === 'Attached' ? (JSON.parse(data) as { sha256: string; size: number }) : null),
  open: async (hash) => {
    const bytes = held.get(hash);
    return bytes === undefined ? null : Readable.from([bytes]);
  },
  keep: async (bytes) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    const whole = Buffer.concat(chunks);
    held.set(sha256(whole), whole);
  },
});

const metadata = {
  actor: { subject: 'u-17', name: 'Nguyễn Thị Hoà', agency: 'moha', role: 'agency-officer' },
  ...{ onBehalfOf: null, effectiveOn: '2025-10-24', commandId: 'c-1', correlationId: 'c-1' },
  ...{ causationId: null, source: null, traceId: null },
} as const;

/** A database with events in three streams, one of which names an attachment, and a row in tables that no log can give back. */
export const filledDatabase = async (attached: string): Promise<TestDatabase> => {
  const database = await testDatabase();
  await migrate(database.url);
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  const store = new PostgresEventStore(pool);
  const event = (type: string, data: Record<string, string | number>) => ({ eventId: newId(), type, data, metadata });
  for (let at = 0; at < 30; at += 1) {
    await store.append(`nhiệm-vụ-${at % 3}`, at < 3 ? 'must-not-exist' : Math.floor(at / 3) - 1, [
      at === 7 ? event('Attached', { sha256: attached, size: 5 }) : event('Đã-giao', { title: `Hoà\n\t\\N "đ" ${at}` }),
    ]);
  }
  await store.close();
  await pool.query(`INSERT INTO http.idempotency_claim (key_hash, fingerprint, status, headers, body)
    VALUES ('\\x01ff', '\\x02', 201, '{"a": "b"}', E'dòng\\tmột\\ndòng hai\\\\N')`);
  await pool.query("INSERT INTO process.checkpoint (name, sequence) VALUES ('settling', 29)");
  await pool.query(
    "INSERT INTO read.directive (directive_id, number, number_key, known_from, revision) VALUES ('d', '71/NQ-CP', '71', 3, 0)",
  );
  await pool.query("UPDATE read.checkpoint SET sequence = 29 WHERE name = 'projections'");
  await pool.end();
  return database;
};

/** Everything that a database of ours holds, as text. */
export const contentOf = async (url: string): Promise<Record<string, unknown[]>> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = ['ledger.event', 'ledger.arriving', ...(await tablesOf(client)).map(({ name }) => name)];
  const content: Record<string, unknown[]> = {};
  for (const name of names) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${quoted(name)} AS t ORDER BY 1`);
    content[name] = rows.map(({ row }) => row);
  }
  await client.end();
  return content;
};

/** Changes one byte of a file, in its middle. */
export const flipByte = async (folder: string, path: string): Promise<void> => {
  const bytes = await readFile(join(folder, path));
  const at = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await writeFile(join(folder, path), bytes);
};

/** Changes the lines of the log as somebody would who also knows how to make the manifest fit. */
export const forgeLog = async (folder: string, forge: (lines: string[]) => readonly string[]): Promise<void> => {
  const path = 'log/000001.ndjson';
  const lines = (await readFile(join(folder, path), 'utf8')).trimEnd().split('\n');
  const content = Buffer.from(`${forge(lines).join('\n')}\n`);
  await writeFile(join(folder, path), content);
  const manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Manifest;
  const files = manifest.files.map((file) =>
    file.path === path ? { path, bytes: content.length, sha256: sha256(content) } : file,
  );
  const text = JSON.stringify({ ...manifest, files });
  await writeFile(join(folder, MANIFEST), text);
  await writeFile(join(folder, MANIFEST_HASH), `${sha256(text)}  ${MANIFEST}\n`);
};
