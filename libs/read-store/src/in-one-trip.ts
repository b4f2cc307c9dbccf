import type pg from 'pg';
import type { ReadSql } from './read-model.js';
import { recordsOf } from './records-of.js';

/**
 * A transaction on a client that pipelines. Statements go out one behind the other; only `query` waits for its answer, and
 * so for all before it, and the end waits for all. Under load a process comes round to its sockets every few milliseconds,
 * so what a page costs is how often it waits. Rows are added by INSERT, because COPY waits twice for each table.
 * @throws what the first statement that failed failed with, or `work`: nothing was written, unless the connection was lost
 */
export const inOneTrip = async <Result>(
  client: pg.ClientBase,
  schema: string,
  work: (sql: ReadSql) => Promise<Result>,
): Promise<Result> => {
  const faults: unknown[] = [];
  const sent: Promise<unknown>[] = [];
  const send = <Row extends object>(
    text: string,
    parameters: readonly unknown[] = [],
  ): Promise<pg.QueryResult<Row>> => {
    const answer = client.query<Row>(text, [...parameters]);
    sent.push(answer.catch((fault: unknown) => faults.push(fault)));
    return answer;
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
    await write('BEGIN');
    const result = await work(sql);
    await write('COMMIT');
    await Promise.all(sent);
    if (faults.length === 0) return result;
  } catch (error) {
    faults.push(error);
  }
  await client.query('ROLLBACK').catch(() => undefined);
  throw faults[0];
};

const INSERT = (table: string, columns: readonly string[]): string => {
  const names = columns.map((column) => `"${column}"`).join(', ');
  return `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1::json)`;
};
