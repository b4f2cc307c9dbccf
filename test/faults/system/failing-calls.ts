import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const ATTACH_MS = 30_000;
const DETACH_MS = 10_000;

/** strace on processes and all that they make: their fsync and fdatasync fail with EIO until it lets go of them. */
export class FailingCalls {
  private constructor(
    private readonly strace: ChildProcess,
    private readonly ended: Promise<unknown>,
    private readonly report: string,
  ) {}

  /** Resolves when it has told of each process that it holds it, or cannot. `report` is written over. */
  static async attach(pids: readonly number[], report: string): Promise<FailingCalls> {
    const calls = ['-e', 'trace=fsync,fdatasync', '-e', 'inject=fsync,fdatasync:error=EIO'];
    const flags = ['-f', '-o', report, ...calls, ...pids.flatMap((pid) => ['-p', String(pid)])];
    const strace = spawn('strace', flags, { stdio: ['ignore', 'ignore', 'pipe'] });
    let heard = '';
    strace.stderr.on('data', (part: Buffer) => (heard += part.toString()));
    const failing = new FailingCalls(strace, once(strace, 'exit'), report);
    for (const deadline = Date.now() + ATTACH_MS; Date.now() < deadline; await pause(10)) {
      if (heard.split('attach').length > pids.length || strace.exitCode !== null) break;
    }
    return failing;
  }

  /** Resolves when strace is gone, and so holds no process any more. Answers how many calls it failed. */
  async detach(): Promise<number> {
    this.strace.kill('SIGINT');
    const patience = setTimeout(() => this.strace.kill('SIGKILL'), DETACH_MS);
    await this.ended;
    clearTimeout(patience);
    return (await readFile(this.report, 'utf8').catch(() => '')).split('(INJECTED)').length - 1;
  }
}

/** Null when a process may be traced here, else why not. */
export const unfitToTrace = async (): Promise<string | null> => {
  const trial = spawn('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
  const code = await new Promise<number | null>((resolve) => {
    trial.once('error', () => resolve(null));
    trial.once('exit', resolve);
  });
  if (code === 0) return null;
  return code === null ? 'there is no strace here' : 'strace may not trace here';
};
