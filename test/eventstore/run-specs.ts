import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/** Runs spec files by one worker, with EVENTSTORE_URL as it is here. Whether all passed. */
export const runSpecs = (paths: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
    const smaller = { KILL_TRIALS: '3', FUZZ_REQUESTS: '10' };
    const child = spawn(process.execPath, ['--experimental-vm-modules', jest, '--maxWorkers=1', ...paths], {
      env: { ...smaller, ...process.env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('close', (code) => resolve(code === 0));
  });
