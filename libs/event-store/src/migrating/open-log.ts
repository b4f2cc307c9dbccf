import pg from 'pg';
import { logRefused } from './log-refused.js';
import type { TargetLog } from './log.js';
import { postgresLog } from './postgres-log.js';
import { usedByOthers } from './used-by-others.js';

/**
 * The ledger of a database whose migrations ran. @throws Rejection with `alone` when another program of ours uses the
 * database, or when its ledger follows an EventStoreDB and takes its events from nowhere else
 */
export const openPostgresLog = async (url: string, name: string, alone: boolean): Promise<TargetLog> => {
  const client = new pg.Client({ connectionString: url, application_name: 'task-ledger copy' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    if (alone) await refuseUsed(client, name);
    return { ...postgresLog(client, name), close: () => client.end() };
  } catch (error) {
    await client.end();
    throw error;
  }
};

/** The client is loaded here: who has no EventStoreDB starts without it. @throws Error when the text is no connection string */
export const openEsdbLog = async (url: string, name: string, prefix: string): Promise<TargetLog> => {
  const { connectEsdb } = await import('../eventstoredb/esdb-connection.js');
  const { esdbTarget } = await import('./esdb-target.js');
  return esdbTarget(connectEsdb(url), name, prefix);
};

const refuseUsed = async (client: pg.Client, name: string): Promise<void> => {
  if (await usedByOthers(client)) {
    throw logRefused(
      'log.in-use',
      name,
      'máy chủ hoặc một lệnh khác đang dùng cơ sở dữ liệu này: hãy dừng trước đã',
      'a server or another command uses this database: end it first',
    );
  }
  const { rowCount } = await client.query('SELECT FROM ledger.followed');
  if (rowCount !== 0) {
    throw logRefused(
      'log.follows',
      name,
      'sổ trong cơ sở dữ liệu này đi theo một EventStoreDB và chỉ nhận sự kiện từ đó: hãy chép vào một cơ sở dữ liệu trống',
      'the ledger of this database follows an EventStoreDB and takes events from nowhere else: copy into an empty database',
    );
  }
};
