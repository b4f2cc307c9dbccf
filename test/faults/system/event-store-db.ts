import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../libs/postgres/src/embedded/free-port.js';

const program = fileURLToPath(
  new URL('../../../libs/event-store/src/eventstoredb/test-server/serve.spec-kit.js', import.meta.url),
);

/** The protocol-level test server of EventStoreDB as a process that keeps what it answered on the disk. */
export class EventStoreDb {
  private child: ChildProcess | null = null;
  private mayEnd = false;

  private constructor(
    readonly folder: string,
    readonly port: number,
    private readonly crashed: (why: string) => void,
  ) {}

  static async create(folder: string, crashed: (why: string) => void): Promise<EventStoreDb> {
    const store = new EventStoreDb(folder, await freePort(null), crashed);
    await store.start();
    return store;
  }

  /** By way of this or another port of this machine. */
  urlAt(port: number): string {
    return `esdb://127.0.0.1:${port}?tls=false`;
  }

  get pid(): number {
    return this.child?.pid ?? -1;
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [program, '--data', this.folder, '--port', String(this.port)], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.pipe(createWriteStream(`${this.folder}.log`, { flags: 'a' }));
    this.child = child;
    child.once('exit', (code, signal) => {
      if (this.child !== child) return;
      this.child = null;
      if (!this.mayEnd) this.crashed(`the test server of EventStoreDB ended with ${code ?? signal}`);
    });
    await once(child.stdout, 'data');
  }

  /** Whether it ends by itself in time when its disk fails it by `strike`; that is no crash then. */
  async gaveUp(strike: () => Promise<unknown>, withinMs: number): Promise<boolean> {
    this.mayEnd = true;
    await strike();
    for (const deadline = Date.now() + withinMs; this.child !== null && Date.now() < deadline;) await pause(20);
    this.mayEnd = false;
    return this.child === null;
  }

  /** SIGKILL; resolves when it is dead. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === null) return;
    this.child = null;
    const dead = once(child, 'exit');
    child.kill('SIGKILL');
    await dead;
  }
}
