import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import pg from 'pg';
import { runningPostmaster } from './embedded/postmaster.js';
import { openDatabase, type Database } from './index.js';

const here = dirname(fileURLToPath(import.meta.url));

/** In a clone under a closed folder an ordinary user could not even load the program. */
const openToAll = async (folder: string): Promise<boolean> => {
  const passable = ((await stat(folder)).mode & 0o001) !== 0;
  return passable && (folder === dirname(folder) || openToAll(dirname(folder)));
};

describe('the embedded database', () => {
  const folders: string[] = [];
  const opened: Database[] = [];
  const children: ChildProcess[] = [];
  let program: string;

  const newFolder = async (mode = 0o755) => {
    const parent = await mkdtemp(join(tmpdir(), 'task-ledger-embedded-'));
    await chmod(parent, mode);
    folders.push(parent);
    return join(parent, 'data');
  };
  const open = async (dataFolder: string) => {
    const database = await openDatabase({ dataFolder });
    opened.push(database);
    return database;
  };
  const ask = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const note = async (url: string, text: string) => {
    await ask(url, `CREATE TABLE IF NOT EXISTS note (text text)`);
    await ask(url, `INSERT INTO note VALUES ('${text}')`);
  };
  const notes = (url: string) => ask(url, 'SELECT text FROM note ORDER BY text');
  const postmaster = async (dataFolder: string) => {
    const running = await runningPostmaster(dataFolder);
    if (running === null) throw new Error('no server runs');
    return running.pid;
  };
  const gone = async (pid: number) => {
    for (let waited = 0; waited < 10_000; waited += 50) {
      try {
        process.kill(pid, 0);
      } catch {
        return;
      }
      await pause(50);
    }
    throw new Error(`process ${pid} is still there`);
  };
  /** Another process that opens the folder, says so, and holds it until it is killed or its input ends. */
  const another = async (dataFolder: string, user: { uid?: number; gid?: number } = {}) => {
    const child = spawn(process.execPath, [program, dataFolder], { ...user, stdio: ['pipe', 'pipe', 'pipe'] });
    children.push(child);
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
      child.once('close', (code) => reject(new Error(`the other process ended with ${code}: ${complaint}`)));
    });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    return {
      url,
      pid: child.pid ?? 0,
      kill: () => (child.kill('SIGKILL'), ended),
      end: () => (child.stdin.end(), ended),
    };
  };

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'task-ledger-program-'));
    for (const name of (await readdir(here, { recursive: true })).filter((file) => /(?<!spec)\.ts$/.test(file))) {
      const target = join(folder, name.replace(/\.ts$/, '.js'));
      await mkdir(dirname(target), { recursive: true });
      const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' } as const;
      await writeFile(target, (await transformFile(join(here, name), { jsc, module: { type: 'es6' } })).code);
    }
    program = join(folder, 'program.js');
    await chmod(folder, 0o755);
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await symlink(join(here, '..', '..', '..', 'node_modules'), join(folder, 'node_modules'));
    await writeFile(
      program,
      `import { openDatabase } from './index.js';
       const database = await openDatabase({ dataFolder: process.argv[2] });
       console.log(database.url);
       process.stdin.on('end', () => database.close()).resume();`,
    );
  }, 60_000);

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const database of opened.splice(0)) await database.close();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  }, 60_000);

  afterAll(() => rm(dirname(program), { recursive: true, force: true }));

  it('starts a real PostgreSQL, keeps what was written, and stops with its last user', async () => {
    const folder = await newFolder();
    const first = await open(folder);
    expect(first.embedded).toBe(true);
    await note(first.url, 'kept');
    const pid = await postmaster(folder);
    await first.close();
    await first.close();
    await gone(pid);
    const again = await open(folder);
    expect(await notes(again.url)).toStrictEqual([{ text: 'kept' }]);
    expect(again.url).toBe(first.url);
  }, 60_000);

  it('lets the application in as an owner without superuser rights, by password, on this machine only', async () => {
    const folder = await newFolder();
    const { url } = await open(folder);
    const role = 'SELECT current_user AS user, rolsuper, rolcreaterole FROM pg_roles WHERE rolname = current_user';
    expect(await ask(url, role)).toStrictEqual([{ user: 'task_ledger', rolsuper: false, rolcreaterole: false }]);
    const settings =
      "SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'fsync', 'server_encoding') ORDER BY name";
    expect(await ask(url, settings)).toStrictEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'server_encoding', setting: 'UTF8' },
    ]);
    const socketFolder = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[4];
    expect(socketFolder).toBe('');
    await expect(ask(url.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(/password/);
    await expect(ask(url.replace(/\w+$/, 'postgres'), 'SELECT 1')).rejects.toThrow(/pg_hba/);
    expect((await stat(join(folder, 'server.json'))).mode & 0o777).toBe(0o600);
  }, 60_000);

  it('sorts by code point unless asked for Vietnamese, which it knows', async () => {
    const { url } = await open(await newFolder());
    const sorted = (collation: string) =>
      ask(url, `SELECT string_agg(w, ' ' ORDER BY w ${collation}) AS words FROM unnest('{d,đ,e,B}'::text[]) w`);
    expect(await sorted('')).toStrictEqual([{ words: 'B d e đ' }]);
    expect(await sorted('COLLATE "vi-x-icu"')).toStrictEqual([{ words: 'B d đ e' }]);
  }, 60_000);

  it('is shared by all who open the folder and survives the first to close', async () => {
    const folder = await newFolder();
    const [first, second] = await Promise.all([open(folder), open(folder)]);
    const third = await another(folder);
    expect([second.url, third.url]).toStrictEqual([first.url, first.url]);
    const pid = await postmaster(folder);
    await first.close();
    await second.close();
    expect(await ask(third.url, 'SELECT 1 AS one')).toStrictEqual([{ one: 1 }]);
    expect(await postmaster(folder)).toBe(pid);
    await third.end();
    await gone(pid);
  }, 60_000);

  it('takes over the server of a process that was killed, and stops it at its own end', async () => {
    const folder = await newFolder();
    const dead = await another(folder);
    await note(dead.url, 'kept');
    const pid = await postmaster(folder);
    await dead.kill();
    const next = await open(folder);
    expect(await postmaster(folder)).toBe(pid);
    expect(await notes(next.url)).toStrictEqual([{ text: 'kept' }]);
    await next.close();
    await gone(pid);
  }, 60_000);

  it('recovers when PostgreSQL was killed, alone or together with the process that held it', async () => {
    const folder = await newFolder();
    const holder = await open(folder);
    await note(holder.url, 'a');
    process.kill(await postmaster(folder), 'SIGKILL');
    const next = await open(folder);
    expect(next.url).toBe(holder.url);
    await note(next.url, 'b');
    await Promise.all([holder.close(), next.close()]);
    const child = await another(folder);
    await note(child.url, 'c');
    const pid = await postmaster(folder);
    await child.kill();
    process.kill(pid, 'SIGKILL');
    expect(await notes((await open(folder)).url)).toStrictEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
  }, 60_000);

  it('is not held up by notes of dead processes or by a stranger who has their number now', async () => {
    const folder = await newFolder();
    const first = await open(folder);
    await note(first.url, 'kept');
    const pid = await postmaster(folder);
    const stale = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
    await first.close();
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), stale.replace(String(pid), String(process.pid)));
    await writeFile(join(folder, 'opening.lock'), JSON.stringify({ pid: process.pid, born: '1' }));
    await writeFile(join(folder, 'users', 'dead'), JSON.stringify({ pid: 2 ** 22 + 1, born: null }));
    const next = await open(folder);
    expect(await notes(next.url)).toStrictEqual([{ text: 'kept' }]);
    const running = await postmaster(folder);
    await next.close();
    await gone(running);
  }, 60_000);

  it('makes a new way in when server.json was lost, and starts over what a crash left half made', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'postgres.new', 'base'), { recursive: true });
    const first = await open(folder);
    await note(first.url, 'kept');
    await first.close();
    await rm(join(folder, 'server.json'));
    const next = await open(folder);
    expect(next.url).not.toBe(first.url);
    expect(await notes(next.url)).toStrictEqual([{ text: 'kept' }]);
  }, 60_000);

  it('works for root in a folder that is closed to others', async () => {
    const { url } = await open(await newFolder(0o700));
    expect(await ask(url, 'SELECT 1 AS one')).toStrictEqual([{ one: 1 }]);
  }, 60_000);

  it('works for an ordinary user, whose folder another ordinary user is told to leave', async () => {
    if (process.getuid?.() !== 0 || !(await openToAll(here))) return;
    const folder = await newFolder(0o777);
    const child = await another(folder, { uid: 65534, gid: 65534 });
    expect(await ask(child.url, 'SELECT 1 AS one')).toStrictEqual([{ one: 1 }]);
    const pid = await postmaster(folder);
    await expect(another(folder, { uid: 65533, gid: 65533 })).rejects.toThrow('the data folder cannot be written');
    await child.end();
    await gone(pid);
  }, 60_000);

  it('says what to do when the data folder cannot be made', async () => {
    const folder = await newFolder();
    await writeFile(folder, 'a file in the way');
    await expect(openDatabase({ dataFolder: folder })).rejects.toThrow(/TASK_LEDGER_DATA/);
    await expect(openDatabase({ dataFolder: join(folder, 'below', 'it') })).rejects.toThrow(/TASK_LEDGER_DATA/);
    if (process.platform !== 'linux') return;
    await expect(openDatabase({ dataFolder: '/proc/task-ledger' })).rejects.toThrow(/TASK_LEDGER_DATA/);
    await expect(openDatabase({ dataFolder: '/proc' })).rejects.toThrow(/TASK_LEDGER_DATA/);
  });

  it('starts nothing when an address is given', async () => {
    const dataFolder = await newFolder();
    const databaseUrl = 'postgres://someone@db.example/ledger';
    const database = await openDatabase({ databaseUrl, dataFolder });
    expect(database).toMatchObject({ url: databaseUrl, embedded: false });
    await database.close();
    await expect(stat(dataFolder)).rejects.toThrow('ENOENT');
    await expect(openDatabase({ databaseUrl: 'mysql://db', dataFolder })).rejects.toThrow(/DATABASE_URL/);
  });
});
