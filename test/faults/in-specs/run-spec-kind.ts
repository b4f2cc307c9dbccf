import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SpecKind } from './spec-kinds.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** `failures`: the names of the tests that did not pass. */
export type SpecsRan = Readonly<{ tests: number; passed: number; failures: readonly string[] }>;

type Report = Readonly<{
  testResults: readonly Readonly<{
    name: string;
    message: string;
    assertionResults: readonly Readonly<{ fullName: string; status: string }>[];
  }>[];
}>;

/** Runs the specs of a kind by one worker. A file that does not even load is a failure like any other. */
export const runSpecKind = async (kind: SpecKind, trials: number, seed: number): Promise<SpecsRan> => {
  const folder = await mkdtemp(join(tmpdir(), 'task-ledger-spec-kind-'));
  const report = join(folder, 'report.json');
  const named = kind.named === undefined ? [] : ['--testNamePattern', kind.named];
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const flags = ['--experimental-vm-modules', jest, '--maxWorkers=1', '--json', '--outputFile', report, ...named];
  const child = spawn(process.execPath, [...flags, ...kind.files], {
    cwd: root,
    env: { ...process.env, ...kind.amount?.(trials, seed) },
    stdio: 'ignore',
  });
  await new Promise((resolve) => child.once('close', resolve));
  const text = await readFile(report, 'utf8').catch(() => '{"testResults":[]}');
  await rm(folder, { recursive: true, force: true });
  return ranOf(JSON.parse(text) as Report);
};

const ranOf = ({ testResults }: Report): SpecsRan => {
  const tried = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'pending');
  const passed = tried.filter(({ status }) => status === 'passed').length;
  const failed = tried.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName);
  const broken = testResults.filter(({ assertionResults }) => assertionResults.length === 0);
  return {
    tests: tried.length,
    passed,
    failures: [...failed, ...broken.map(({ name, message }) => `${name}: ${message.slice(0, 500)}`)],
  };
};
