import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { accountFor, type Account } from '../../../libs/postgres/src/embedded/account.js';
import { binaries } from '../../../libs/postgres/src/embedded/binaries.js';
import { freePort } from '../../../libs/postgres/src/embedded/free-port.js';
import { killAll, withChildren } from './process-tree.js';

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

const START_MS = 180_000;
/** A recovery that fails may leave the postmaster waiting for its own processes for good (seen with PostgreSQL 18). */
const STUCK_MS = 60_000;

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

  private get cluster(): string {
    return join(this.folder, 'postgres');
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

  /**
   * Resolves when it answers, crash recovery included. Starts it when it is dead: a postmaster that lives recovers by itself,
   * and may still give up in the middle of that. One that has not answered for a minute is killed, as its operator would.
   * Answers whether it had to be started.
   * @throws Error with the end of its log when it does not come
   */
  async start(): Promise<boolean> {
    let started = false;
    let stuckAt = Date.now() + STUCK_MS;
    for (const deadline = Date.now() + START_MS; !(await this.answers()); await pause(50)) {
      if (Date.now() > deadline) throw new Error(`PostgreSQL does not come: ${(await this.log()).slice(-2_000)}`);
      if (Date.now() > stuckAt) await this.kill();
      if (this.postmaster() !== null) continue;
      stuckAt = Date.now() + STUCK_MS;
      started = true;
      await this.beginPostmaster();
    }
    return started;
  }

  /**
   * Resolves when it has recovered from whatever made it panic since `from` characters of its log, and answers. The
   * postmaster has lived through that, or ended and was started again.
   */
  async recovered(from: number): Promise<'lived' | 'ended'> {
    let hasEnded = await this.start();
    for (const deadline = Date.now() + START_MS; ; await pause(50)) {
      const log = await this.log(from);
      if (log.lastIndexOf('PANIC:') <= log.lastIndexOf('ready to accept connections')) break;
      if (Date.now() > deadline) throw new Error(`PostgreSQL does not recover: ${log.slice(-2_000)}`);
      hasEnded = (await this.start()) || hasEnded;
    }
    return hasEnded ? 'ended' : 'lived';
  }

  /** The postmaster and every process that it has made. */
  processes(): readonly number[] {
    const postmaster = this.postmaster();
    return postmaster === null ? [] : withChildren(postmaster);
  }

  /** SIGKILL to all of it at once; answers how many processes that were. */
  async kill(): Promise<number> {
    const pids = this.processes();
    await killAll(pids);
    return pids.length;
  }

  async stop(): Promise<void> {
    await this.account.run(binaries().pgCtl, ['stop', '-s', '-m', 'immediate', '-D', this.cluster]);
  }

  /** Its log since `from` characters. */
  async log(from = 0): Promise<string> {
    return (await readFile(this.logFile, 'utf8')).slice(from);
  }

  private async beginPostmaster(): Promise<void> {
    const settings = Object.entries({ ...SETTINGS, port: this.port }).map(([name, value]) => `-c ${name}=${value}`);
    const flags = ['start', '-w', '-s', '-t', '60', '-D', this.cluster, '-l', this.logFile, '-o'];
    await this.account.run(binaries().pgCtl, [...flags, settings.join(' ')]);
  }

  /** Null when none lives. Its working folder tells it from a stranger that was given the number of a dead one. */
  private postmaster(): number | null {
    try {
      const pid = Number(readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(this.cluster) ? pid : null;
    } catch {
      return null;
    }
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
