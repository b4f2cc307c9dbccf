import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './outcome.js';

type Report = Readonly<{
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTotalTestSuites: number;
}>;

/**
 * Runs spec files by one worker on one PostgreSQL, with EVENTSTORE_URL as it is here, each limit of time `patience` times
 * as long as it says: a store on a slow disk is no fault.
 */
export const runSpecs = async (paths: readonly string[], patience: number): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'task-ledger-eventstore-'));
  const file = join(folder, 'report.json');
  try {
    const code = await jest(paths, file, patience);
    const report = await readFile(file, 'utf8')
      .then((text) => JSON.parse(text) as Report)
      .catch(() => null);
    if (report === null) return { ok: false, told: `ended with ${code} before its report` };
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
    return {
      ok: code === 0 && report.success && passed > 0,
      told: `${passed} passed, ${failed} failed, ${skipped} skipped in ${report.numTotalTestSuites} files`,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const jest = (paths: readonly string[], report: string, patience: number): Promise<number | null> =>
  new Promise((resolve) => {
    const program = createRequire(import.meta.url).resolve('jest/bin/jest');
    const smaller = { KILL_TRIALS: '3', FUZZ_REQUESTS: '10' };
    // What takes a list takes what follows it, up to the next option.
    const words = [
      ...['--experimental-vm-modules', program, '--maxWorkers=1', '--verbose', '--json', `--outputFile=${report}`],
      ...['--setupFilesAfterEnv=<rootDir>/test/eventstore/patient.mjs', `--testTimeout=${20_000 * patience}`],
    ];
    const child = spawn(process.execPath, [...words, ...paths], {
      env: { ...smaller, ...process.env, PATIENCE: String(patience) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('close', resolve);
  });
