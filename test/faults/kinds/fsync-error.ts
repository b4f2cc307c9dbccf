import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';

const FAILING_MS = 700;
const ATTACH_MS = 10_000;

export const fsyncError: Fault = {
  kind: 'fsync-error',
  what: 'strace makes fsync and fdatasync of PostgreSQL fail with EIO, upon which it ends all and recovers from its log',
  unfit: () => stracing(),
  fire: async (system) => {
    const { postgres, tail } = system;
    const before = (await postgres.log()).length;
    const said = join(await mkdtemp(join(tmpdir(), 'task-ledger-strace-')), 'calls');
    const pids = postgres.processes().flatMap((pid) => ['-p', String(pid)]);
    const calls = ['-e', 'trace=fsync,fdatasync', '-e', 'inject=fsync,fdatasync:error=EIO'];
    const strace = spawn('strace', ['-f', '-o', said, ...calls, ...pids], { stdio: ['ignore', 'ignore', 'pipe'] });
    let heard = '';
    strace.stderr.on('data', (part: Buffer) => (heard += part.toString()));
    const ended = once(strace, 'exit');
    for (let waited = 0; !heard.includes('attached') && waited < ATTACH_MS; waited += 20) await pause(20);
    const at = Date.now();
    await pause(FAILING_MS);
    strace.kill('SIGINT');
    await Promise.race([ended, pause(5_000).then(() => strace.kill('SIGKILL'))]);
    await postgres.start();
    const healedAt = Date.now();
    const injected = (await readFile(said, 'utf8').catch(() => '')).split('(INJECTED)').length - 1;
    const log = await postgres.log(before);
    const panics = log.split('PANIC:').length - 1;
    const recovered = log.includes('automatic recovery in progress') || log.includes('redo done');
    await tail.refresh();
    const evidence = { injected, panics, recovered, ...tail.at(at) };
    return { at, healedAt, fired: injected > 0 && panics > 0, evidence };
  },
};

/** Null when a process may be traced here. */
const stracing = async (): Promise<string | null> => {
  const trial = spawn('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
  const code = await new Promise<number | null>((resolve) => {
    trial.once('error', () => resolve(null));
    trial.once('exit', resolve);
  });
  if (code === 0) return null;
  return code === null ? 'there is no strace here' : 'strace may not trace here';
};
