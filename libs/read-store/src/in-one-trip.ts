import type pg from 'pg';
import type { ReadSql } from './read-model.js';
import { recordsOf } from './records-of.js';

/**
 * A transaction on a client that pipelines. Statements go out one behind the other; only `query` waits for its answer, and
 * so for all before it, and the end waits for all. Under load a process comes round to its sockets every few milliseconds,
 * so what a page costs is how often it waits. PostgreSQL understands each text once on a connection. Rows are added by
 * INSERT, because COPY waits twice for each table.
 * @throws what the first statement that failed failed with, or `work`: nothing was written, unless the connection was lost
 */
export const inOneTrip = async <Result>(
  client: pg.ClientBase,
  schema: string,
  work: (sql: ReadSql) => Promise<Result>,
): Promise<Result> => {
  const faults: unknown[] = [];
  const sent: Promise<unknown>[] = [];
  const keep = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    sent.push(answer.catch((fault: unknown) => faults.push(fault)));
    return answer;
  };
  const send = <Row extends object>(
    text: string,
    parameters: readonly unknown[] = [],
  ): Promise<pg.QueryResult<Row>> => {
    return keep(client.query<Row>({ name: nameOf(text), text, values: [...parameters] }));
  };
  const write = (text: string, parameters?: readonly unknown[]): Promise<void> => {
    void send(text, parameters);
    return Promise.resolve();
  };
  const sql: ReadSql = {
    schema,
    write,
    query: async <Row extends object>(text: string, parameters?: readonly unknown[]) =>
      (await send<Row>(text, parameters)).rows,
    append: (table, columns, rows) => {
      const records = recordsOf(columns, rows);
      return records === null ? Promise.resolve() : write(INSERT(`${schema}.${table}`, columns), [records]);
    },
  };
  try {
    void keep(client.query('BEGIN'));
    const result = await work(sql);
    void keep(client.query('COMMIT'));
    await Promise.all(sent);
    if (faults.length === 0) return result;
  } catch (error) {
    faults.push(error);
  }
  await client.query('ROLLBACK').catch(() => undefined);
  throw faults[0];
};

const names = new Map<string, string>();

const nameOf = (text: string): string => {
  const name = names.get(text) ?? `page-${names.size}`;
  names.set(text, name);
  return name;
};

const INSERT = (table: string, columns: readonly string[]): string => {
  const listed = columns.map((column) => `"${column}"`).join(', ');
  return `INSERT INTO ${table} (${listed}) SELECT ${listed} FROM json_populate_recordset(NULL::${table}, $1::json)`;
};
