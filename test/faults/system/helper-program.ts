import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program of the harness itself, as a process of its own that is told things and ends by itself. */
export class HelperProgram<Told extends object> {
  private readonly child: ChildProcess;
  readonly ended: Promise<void>;
  /** Resolves when it has said the first thing; rejects when it ends before. */
  readonly ready: Promise<void>;

  constructor(
    private readonly name: 'load' | 'watch',
    orders: object,
  ) {
    const path = fileURLToPath(new URL(`../${name}/main.js`, import.meta.url));
    this.child = fork(path, [JSON.stringify(orders)], { execArgv: [], env: { ...process.env, NODE_OPTIONS: '' } });
    this.ended = once(this.child, 'exit').then(([code]) => {
      if (code !== 0) throw new Error(`the program ${this.name} ended with ${String(code)}`);
    });
    this.ended.catch(() => undefined);
    const left = this.ended.then(() => Promise.reject(new Error(`the program ${name} ended at once`)));
    this.ready = Promise.race([once(this.child, 'message').then(() => undefined), left]);
    this.ready.catch(() => undefined);
  }

  tell(order: Told): void {
    if (this.child.connected) this.child.send(order);
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}
