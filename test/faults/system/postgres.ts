import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { accountFor, type Account } from '../../../libs/postgres/src/embedded/account.js';
import { binaries } from '../../../libs/postgres/src/embedded/binaries.js';
import { freePort } from '../../../libs/postgres/src/embedded/free-port.js';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: "''",
  max_connections: 200,
  shared_buffers: '32MB',
  fsync: 'on',
  synchronous_commit: 'on',
  checkpoint_timeout: '30s',
  min_wal_size: '32MB',
  max_wal_size: '64MB',
  timezone: 'UTC',
};

/** A PostgreSQL of its own that keeps its promises (fsync on), and that can be killed with all that belongs to it. */
export class Postgres {
  private constructor(
    private readonly folder: string,
    private readonly account: Account,
    readonly port: number,
    private readonly logFile: string,
  ) {}

  /** Makes a new cluster in `folder`, which exists, and starts it; its log lies elsewhere, so that it can tell of a full disk. */
  static async create(folder: string, logFile: string): Promise<Postgres> {
    await chmod(folder, 0o755);
    const account = await accountFor(folder);
    await account.own(folder);
    const passwords = join(folder, 'password');
    await writeFile(passwords, 'postgres');
    const cluster = join(folder, 'postgres');
    await mkdir(cluster);
    await account.own(cluster);
    const flags = ['--encoding=UTF8', '--no-locale', '--no-sync', '--wal-segsize=4', '-A', 'scram-sha-256'];
    const made = await account.run(binaries().initdb, [
      '-D',
      cluster,
      '-U',
      'postgres',
      '--pwfile',
      passwords,
      ...flags,
    ]);
    if (made.code !== 0) throw new Error(`initdb: ${made.output}`);
    const postgres = new Postgres(folder, account, await freePort(null), logFile);
    await writeFile(logFile, '');
    await account.own(logFile);
    await postgres.start();
    const client = await postgres.connect('postgres');
    await client.query('CREATE DATABASE ledger').finally(() => client.end());
    return postgres;
  }

  get url(): string {
    return this.urlAt(this.port);
  }

  /** The same database by way of another port of this machine. */
  urlAt(port: number, database = 'ledger'): string {
    return `postgres://postgres:postgres@127.0.0.1:${port}/${database}`;
  }

  async connect(database = 'ledger'): Promise<pg.Client> {
    const options = { connectionString: this.urlAt(this.port, database), connectionTimeoutMillis: 5_000 };
    const client = new pg.Client({ ...options, query_timeout: 10_000, application_name: 'faults harness' });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Asks once on a connection of its own. */
  async ask<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
    const client = await this.connect();
    return client
      .query<Row>(sql, [...parameters])
      .then(({ rows }) => rows)
      .finally(() => client.end().catch(() => undefined));
  }

  /** Starts it, crash recovery included; when it runs already nothing happens. */
  async start(): Promise<void> {
    const cluster = join(this.folder, 'postgres');
    const settings = Object.entries({ ...SETTINGS, port: this.port }).map(([name, value]) => `-c ${name}=${value}`);
    for (let attempt = 1; !(await this.answers()); attempt += 1) {
      const flags = ['start', '-w', '-s', '-t', '60', '-D', cluster, '-l', this.logFile, '-o'];
      const started = await this.account.run(binaries().pgCtl, [...flags, settings.join(' ')]);
      if (started.code === 0) return;
      if (attempt === 100)
        throw new Error(`PostgreSQL did not start: ${started.output}\n${(await this.log()).slice(-2_000)}`);
      await pause(100);
    }
  }

  /** The postmaster and every process that it has made. */
  processes(): readonly number[] {
    const postmaster = this.postmaster();
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return [postmaster, ...all.map(Number).filter((pid) => parentOf(pid) === postmaster)];
  }

  /** SIGKILL to all of it at once; answers how many processes that were. */
  async kill(): Promise<number> {
    const pids = this.processes();
    for (const pid of pids) signal(pid, 'SIGKILL');
    while (pids.some((pid) => signal(pid, 0) && parentOf(pid) !== null)) await pause(5);
    return pids.length;
  }

  async stop(): Promise<void> {
    const cluster = join(this.folder, 'postgres');
    await this.account.run(binaries().pgCtl, ['stop', '-s', '-m', 'immediate', '-D', cluster]);
  }

  /** Its log since `from` characters. */
  async log(from = 0): Promise<string> {
    return (await readFile(this.logFile, 'utf8')).slice(from);
  }

  private postmaster(): number {
    return Number(readFileSync(join(this.folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  private async answers(): Promise<boolean> {
    try {
      const client = await this.connect('postgres');
      await client.end();
      return true;
    } catch {
      return false;
    }
  }
}

/** Null when there is no such process any more, or it is dead and only not yet buried. */
const parentOf = (pid: number): number | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? null : Number(parent);
  } catch {
    return null;
  }
};

const signal = (pid: number, name: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
};
