import pg from 'pg';
import { PostgresEventStore } from '#libs/event-store';
import { ProjectionRunner, readStoreDataSource } from '#libs/read-store';
import { readModels } from './read-models.js';
import { atStatements } from './statements.js';

/**
 * A projector as a process of its own: `projector-main.js URL [SIGNAL STATEMENT]`. It sends the signal to itself as that
 * statement of the read side goes out, named by its number or its text. Nobody asks twice for a projector, so there is no more to it than a spec needs.
 */
const [url = '', signal = '', at = '0'] = process.argv.slice(2);
if (signal === 'SIGKILL' || signal === 'SIGSTOP') {
  atStatements((number, text) => (number === Number(at) || text === at) && process.kill(process.pid, signal));
}
const source = await readStoreDataSource({ url }).initialize();
const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'log' });
pool.on('error', () => undefined);
const ledger = new PostgresEventStore(pool);
new ProjectionRunner({ source, url, ledger, readModels, pageSize: 40, pollMs: 50 }).start();
