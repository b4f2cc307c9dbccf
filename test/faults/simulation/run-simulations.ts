import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import { defects } from './defect.js';
import { faultKinds } from './fault-kinds.js';
import { shortest } from './shortest.js';
import { simulate, type Simulated } from './simulate.js';

const HELP = `Plays seeded simulations of the whole product with faults of every kind, and judges each.

  npm run faults -- --simulate [--seeds N] [--seed S] [--defect NAME] [--json]

  --seeds N      how many runs (default 500)
  --seed S       the seed of the first run (default 1); run S alone is --seed S --seeds 1, and the same each time
  --defect NAME  plants a mistake, to see it found: ${defects.map((name) => `"${name}"`).join(', ')}
  --json         one JSON document instead of text

Equal seeds give an equal "hash": of every choice in its order, every byte of the logs, and what read models show.
Exit code 0 when nothing was wrong, 1 when something was, 2 for a command line that cannot be read.
`;

type Options = Readonly<{ seeds: number; first: number; defect: (typeof defects)[number] | null; json: boolean }>;

const whole = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

/** Null: help was asked for. @throws Error with every fault of the command line */
const optionsOf = (line: readonly string[]): Options | null => {
  const { values } = parseArgs({
    args: [...line],
    options: {
      seeds: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      defect: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const [seeds, first] = [whole(values.seeds), whole(values.seed)];
  const defect = defects.find((name) => name === values.defect) ?? null;
  const faults = [
    ...(seeds > 0 ? [] : [`--seeds ${values.seeds} is not a number of runs`]),
    ...(first >= 0 ? [] : [`--seed ${values.seed} is not a seed`]),
    ...(defect === null && values.defect !== undefined ? [`--defect ${values.defect} is not known`] : []),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { seeds, first, defect, json: values.json };
};

const run = async ({ seeds, first, defect, json }: Options): Promise<boolean> => {
  const fired = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<string, number>;
  const sums = { events: 0, steps: 0, acknowledged: 0, refused: 0, repeated: 0 };
  const failures: Simulated[] = [];
  const hash = createHash('sha256');
  for (let seed = first; seed < first + seeds; seed += 1) {
    const one = await simulate(seed, { defect });
    hash.update(one.hash);
    for (const kind of faultKinds) fired[kind] = (fired[kind] ?? 0) + one.fired[kind];
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += one[key];
    if (one.wrong.length > 0) failures.push({ ...(await shortest(one, { defect })), log: [] });
    if (!json && (seed - first + 1) % 100 === 0) process.stderr.write(`${seed - first + 1} of ${seeds} runs\n`);
    if (failures.length === 5) break;
  }
  const report = { seeds, first, defect, hash: hash.digest('hex'), ...sums, fired, failures };
  if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else {
    for (const { seed, wishes, wrong, fired: by } of failures) {
      process.stdout.write(`seed ${seed} is wrong, already after ${wishes} wishes:\n`);
      for (const line of wrong) process.stdout.write(`  ${line}\n`);
      process.stdout.write(`  faults: ${JSON.stringify(by)}\n`);
    }
    process.stdout.write(`${JSON.stringify({ ...report, failures: failures.length }, null, 2)}\n`);
  }
  return failures.length === 0;
};

/** Answers the exit code. */
export const runSimulations = async (line: readonly string[]): Promise<number> => {
  Logger.overrideLogger(false);
  try {
    const options = optionsOf(line);
    if (options === null) process.stdout.write(HELP);
    return options === null || (await run(options)) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
};
