import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benches } from './benches.js';
import type { Bench } from './kit/bench.js';
import { onStage, type Options } from './kit/on-stage.js';
import type { Row } from './kit/rows.js';
import { tableOf } from './kit/table.js';

type Asked = Options & Readonly<{ wanted: readonly Bench[]; json: boolean; help: boolean }>;

const USAGE = `npm run bench -- NAME … [--json] [--rounds N] [--size N] [--quick]

Compares this program with its peers. The variants of a case run one after the other in every round, on the same
PostgreSQL (a cluster of its own in a temporary folder, fsync on), each round beginning with the next variant. Printed are
median and spread per variant, and ratios paired by round; a ratio means something on this machine only, a median alone
means nothing elsewhere.

  NAME        all, or of: ${benches.map(({ name }) => name).join(', ')}
  --json      one JSON document with one object per row, and which benches failed; progress goes to standard error
  --rounds N  how many rounds, instead of each bench's own number
  --size N    the largest count that a bench goes to, for benches that grow
  --quick     tiny counts: shows that a bench runs, measures nothing
`;

class UsageError extends Error {}

const asked = (args: readonly string[]): Asked => {
  const { values, positionals } = parsed(args);
  const faults: string[] = [];
  const count = (name: 'rounds' | 'size'): number | null => {
    const text = values[name];
    if (text !== undefined && !/^[1-9]\d{0,9}$/.test(text)) faults.push(`--${name} ${text} is not a count`);
    return text === undefined ? null : Number(text);
  };
  const [rounds, size] = [count('rounds'), count('size')];
  const names = positionals.includes('all') ? benches.map(({ name }) => name) : positionals;
  const wanted = names.flatMap((name) => benches.find((bench) => bench.name === name) ?? []);
  const unknown = names.filter((name) => !wanted.some((bench) => bench.name === name));
  if (unknown.length > 0) faults.push(`there is no bench ${unknown.join(', ')}`);
  if (names.length === 0 && values.help !== true) faults.push('name a bench, or all');
  if (faults.length > 0) throw new UsageError(faults.join('; '));
  return { wanted, rounds, size, json: values.json === true, quick: values.quick === true, help: values.help === true };
};

const parsed = (args: readonly string[]) => {
  const [flag, text] = [{ type: 'boolean' } as const, { type: 'string' } as const];
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: flag, help: flag, quick: flag, rounds: text, size: text },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

const helpOf = (wanted: readonly Bench[]): string =>
  [USAGE, ...(wanted.length > 0 ? wanted : benches).map(({ name, about }) => `${name}\n${about.trimEnd()}\n`)].join(
    '\n',
  );

const run = async ({ wanted, json, help, ...options }: Asked): Promise<void> => {
  if (help) return void process.stdout.write(helpOf(wanted));
  const began = Date.now();
  const say = (line: string): void =>
    void process.stderr.write(`${((Date.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${line}\n`);
  const rows: Row[] = [];
  const failed: { bench: string; error: string }[] = [];
  for (const bench of wanted) {
    try {
      const more = await onStage(bench, options, say);
      rows.push(...more);
      // All of them take hours: who has to interrupt them keeps what was measured by then.
      if (wanted.length > 1) process.stderr.write(`${tableOf(more)}\n`);
    } catch (error) {
      failed.push({ bench: bench.name, error: (error as Error).message });
      process.stderr.write(`${bench.name}: ${String((error as Error).stack)}\n`);
    }
  }
  const on = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version, quick: options.quick };
  process.stdout.write(json ? `${JSON.stringify({ on, rows, failed }, null, 1)}\n` : `${tableOf(rows)}\n`);
  if (failed.length > 0) process.exitCode = 1;
};

try {
  await run(asked(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof UsageError ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
