import { parseArgs } from 'node:util';
import { kinds } from './kinds/kinds.js';
import { runFaults } from './run-faults.js';

const HELP = `Lets faults loose on real processes under load; a judge that shares no code with the server then looks
whether anything was lost, doubled, changed, disordered, stale or unequal.

  npm run faults -- [--trials N] [--only KIND,KIND] [--seed S] [--workers N] [--keep] [--json]

  --trials   trials of each kind (3)
  --only     these kinds alone
  --seed     the same seed makes the same choices (1); moments still differ from run to run
  --workers  clients that act at once (8)
  --keep     keep journals and logs also when all went well
  --json     print the verdict as JSON and nothing else on standard output

Kinds:
${kinds.map(({ kind, what }) => `  ${kind.padEnd(18)} ${what}`).join('\n')}

Ends with 0 when the verdict is good and every kind fired or was skipped for a reason that is told, 1 when not, 2 when
misused.
`;

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '3' },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '8' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const faults: string[] = [];
const whole = (name: 'trials' | 'seed' | 'workers'): number => {
  if (!/^\d{1,9}$/.test(values[name]) || (name !== 'seed' && Number(values[name]) === 0)) {
    faults.push(`--${name}: a whole number, not "${values[name]}"`);
  }
  return Number(values[name]);
};
const wanted = values.only?.split(',') ?? kinds.map(({ kind }) => kind);
for (const one of wanted) if (!kinds.some(({ kind }) => kind === one)) faults.push(`--only: there is no kind "${one}"`);
const [trials, seed, workers] = [whole('trials'), whole('seed'), whole('workers')];

if (values.help) {
  process.stdout.write(HELP);
} else if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n\n${HELP}`);
  process.exitCode = 2;
} else {
  const verdict = await runFaults({
    kinds: kinds.filter(({ kind }) => wanted.includes(kind)),
    ...{ trials, seed, workers, environment: {}, keep: values.keep },
    say: (line) => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`),
  });
  const unfired = wanted.filter((kind) => verdict.faults[kind] === undefined && verdict.skipped[kind] === undefined);
  process.stdout.write(`${JSON.stringify({ ...verdict, unfired }, null, values.json ? 0 : 2)}\n`);
  process.exitCode = verdict.ok && unfired.length === 0 ? 0 : 1;
}
