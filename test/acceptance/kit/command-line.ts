import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inStore } from './in-store.js';

export const root = join(import.meta.dirname, '../../..');
const PROGRAM = join(root, 'apps/cli/bin/task-ledger.js');

export type Ran = Readonly<{ code: number | null; out: string; err: string }>;

/** Runs `task-ledger` as a process of its own, the way a person would. `kill` ends it with SIGKILL after so many milliseconds. */
export const commandLine =
  (environment: NodeJS.ProcessEnv) =>
  (words: readonly string[], options: Readonly<{ killAfterMs?: number }> = {}): Promise<Ran> =>
    new Promise((resolve, reject) => {
      const { NODE_OPTIONS: _jestOnly, ...inherited } = process.env;
      const child = spawn(process.execPath, [PROGRAM, ...words], {
        cwd: root,
        env: { ...inherited, ...inStore(environment) },
      });
      let out = '';
      let err = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      const timer =
        options.killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.killAfterMs);
      child.once('error', reject);
      child.once('close', (code) => {
        clearTimeout(timer);
        resolve({ code, out, err });
      });
    });

/** The same with `--json`: the one document on standard output. Fails when the command does. */
export const jsonFrom =
  (run: ReturnType<typeof commandLine>) =>
  async <Answer>(...words: readonly string[]): Promise<Answer> => {
    const { code, out, err } = await run([...words, '--json']);
    if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${err}`);
    return JSON.parse(out) as Answer;
  };
