import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: "''",
  max_connections: 200,
  fsync: 'off',
  timezone: 'UTC',
};

const built = (file) =>
  import(`../../dist/libs/postgres/src/embedded/${file}.js`).catch(() => {
    throw new Error('The specs start PostgreSQL with the built project: run "npm run build" first ("npm test" does).');
  });

const done = async (running, what) => {
  const { code, output } = await running;
  if (code !== 0) throw new Error(`${what}: ${output}`);
};

/** One real PostgreSQL for the whole run; every spec file takes a database of its own in it (see `testDatabase`). */
export default async () => {
  const [{ accountFor }, { binaries }, { freePort }] = await Promise.all(
    ['account', 'binaries', 'free-port'].map(built),
  );
  const folder = await mkdtemp(join(tmpdir(), 'task-ledger-test-'));
  await chmod(folder, 0o755);
  const account = await accountFor(folder);
  await account.own(folder);
  const [cluster, passwords, port] = [join(folder, 'postgres'), join(folder, 'password'), await freePort(null)];
  await writeFile(passwords, 'postgres');
  const { initdb, pgCtl } = binaries();
  await done(
    account.run(initdb, [
      '-D',
      cluster,
      '-U',
      'postgres',
      '--pwfile',
      passwords,
      '-A',
      'scram-sha-256',
      '--encoding=UTF8',
      '--no-locale',
      '--no-sync',
    ]),
    'initdb',
  );
  const settings = Object.entries({ ...SETTINGS, port })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
  await done(
    account.run(pgCtl, ['start', '-w', '-s', '-D', cluster, '-l', join(folder, 'log'), '-o', settings]),
    'pg_ctl start',
  );
  process.env.TEST_POSTGRES_URL = `postgres://postgres:postgres@127.0.0.1:${port}`;
  globalThis.stopTestPostgres = () => account.run(pgCtl, ['stop', '-s', '-m', 'immediate', '-D', cluster]);
};
