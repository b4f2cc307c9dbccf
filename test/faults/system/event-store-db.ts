import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../libs/postgres/src/embedded/free-port.js';

const program = fileURLToPath(
  new URL('../../../libs/event-store/src/eventstoredb/test-server/serve.spec-kit.js', import.meta.url),
);

/** The protocol-level test server of EventStoreDB as a process that keeps what it answered on the disk. */
export class EventStoreDb {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly crashed: (why: string) => void,
  ) {}

  static async create(folder: string, crashed: (why: string) => void): Promise<EventStoreDb> {
    const store = new EventStoreDb(folder, await freePort(null), crashed);
    await store.start();
    return store;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  get pid(): number {
    return this.child?.pid ?? -1;
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [program, '--data', this.folder, '--port', String(this.port)], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child = child;
    child.once('exit', (code, signal) => {
      if (this.child === child) this.crashed(`the test server of EventStoreDB ended with ${code ?? signal}`);
    });
    await once(child.stdout, 'data');
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
