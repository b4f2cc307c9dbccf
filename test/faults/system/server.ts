import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../libs/postgres/src/embedded/free-port.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

const START_MS = 180_000;

/** What a program is told on its command line, and what it says once it works. */
const ROLES = {
  serve: { words: [], ready: 'listens on' },
  project: { words: ['--project'], ready: 'keeps the read models' },
} as const;

/** One program under test, a server always on the same port, as a process that may be killed and started again. */
export class Server {
  private child: ChildProcess | null = null;
  private expected = true;
  private more: NodeJS.ProcessEnv = {};

  private constructor(
    readonly name: string,
    private readonly port: number,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly log: string,
    private readonly crashed: (why: string) => void,
    private readonly role: keyof typeof ROLES,
  ) {}

  static async create(
    name: string,
    environment: NodeJS.ProcessEnv,
    log: string,
    crashed: (why: string) => void,
    role: keyof typeof ROLES = 'serve',
  ): Promise<Server> {
    return new Server(name, await freePort(null), environment, log, crashed, role);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? -1;
  }

  get runs(): boolean {
    return this.child !== null;
  }

  /**
   * Resolves when it works. One that ends before that, as it does when its store does not answer in time on a busy machine,
   * is started again. `more` settings hold until others are given. @throws Error when none comes
   */
  async start(more = this.more): Promise<void> {
    this.more = more;
    for (const deadline = Date.now() + START_MS; ; await pause(500)) {
      const why = await this.begin();
      if (why === null) return;
      if (Date.now() > deadline) throw new Error(`${this.name} does not start: ${why}`);
    }
  }

  /** What it says when it is to start and does not; empty when it starts, which is ended at once. */
  async refusal(): Promise<string> {
    const why = await this.begin();
    await this.kill();
    return why ?? '';
  }

  /** Null once it works, or what it said last when it ended before. Only one that has worked can crash. */
  private async begin(): Promise<string | null> {
    const { NODE_OPTIONS: _jestOnly, ...inherited } = process.env;
    const { words, ready } = ROLES[this.role];
    const child = spawn(process.execPath, [`${root}dist/run/server.js`, ...words], {
      cwd: root,
      env: { ...inherited, ...this.environment, ...this.more, HOST: '127.0.0.1', PORT: String(this.port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.expected = true;
    const log = createWriteStream(this.log, { flags: 'a' });
    child.stderr.pipe(log);
    let last = '';
    child.stderr.on('data', (part: Buffer) => (last = part.toString().slice(-500)));
    child.once('exit', (code, signal) => {
      if (this.child === child) this.child = null;
      if (!this.expected) this.crashed(`${this.name} ended with ${code ?? signal}: ${last}`);
    });
    return new Promise((resolve) => {
      child.stdout.on('data', (part: Buffer) => {
        if (!part.toString().includes(ready)) return;
        this.expected = false;
        resolve(null);
      });
      child.once('exit', (code, signal) => resolve(last || `it ended with ${code ?? signal}`));
    });
  }

  /** SIGKILL; resolves when it is dead. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === null) return;
    this.expected = true;
    const dead = once(child, 'exit');
    child.kill('SIGKILL');
    await dead;
  }
}
