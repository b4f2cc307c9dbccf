import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Logger } from '@nestjs/common';
import { defects } from './defect.js';
import { faultKinds } from './fault-kinds.js';
import type { FaultKind } from './fault-kinds.js';
import { simulate, type Simulated } from './simulate.js';

Logger.overrideLogger(false);

const SEEDS = process.env['SIMULATION_SEEDS'] ?? '500';
const FIRST = process.env['SIMULATION_FIRST'] ?? '1';
const PROGRAM = join(import.meta.dirname, '../../../dist/test/faults/main.js');

type Report = Readonly<{
  failures: readonly Simulated[];
  fired: Record<FaultKind, number>;
  acknowledged: number;
  hash: string;
}>;

/** In a process of its own, because the loader of specs makes the same code several times slower. */
const simulated = async (...line: readonly string[]): Promise<Report> => {
  const { NODE_OPTIONS: _jestOnly, ...env } = process.env;
  const options = { env, maxBuffer: 64 * 1_048_576 };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [PROGRAM, '--simulate', '--json', ...line],
    options,
  ).catch((error: unknown) => error as { stdout: string });
  return JSON.parse(stdout) as Report;
};

describe('the product as a whole, with everything going wrong at once', () => {
  it(`keeps every promise in ${SEEDS} runs, and every kind of fault fired`, async () => {
    const { failures, fired, acknowledged } = await simulated('--seeds', SEEDS, '--seed', FIRST);
    const told = failures.map(({ seed, wishes, wrong, fired: by }) => ({ seed, wishes, wrong, by }));
    expect(told).toStrictEqual([]);
    expect(faultKinds.filter((kind) => fired[kind] === 0)).toStrictEqual([]);
    expect(acknowledged).toBeGreaterThan(Number(SEEDS));
  }, 600_000);

  it('lives a run again from its seed, choice by choice and byte for byte, here and in another process', async () => {
    const [one, again, other] = [await simulate(7), await simulate(7), await simulate(8)];
    expect([again.hash, again.steps, again.fired]).toStrictEqual([one.hash, one.steps, one.fired]);
    expect(other.hash).not.toBe(one.hash);
    const elsewhere = await simulated('--seed', '7', '--seeds', '1');
    expect(elsewhere.hash).toBe(createHash('sha256').update(one.hash).digest('hex'));
  }, 60_000);

  it.each(defects)(
    'finds out when %s',
    async (defect) => {
      let seed = 1;
      while (seed <= 40 && (await simulate(seed, { defect })).wrong.length === 0) seed += 1;
      expect(seed).toBeLessThanOrEqual(40);
    },
    120_000,
  );
});
