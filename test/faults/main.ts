import { runSpecKind, type SpecsRan } from './in-specs/run-spec-kind.js';
import { HELP, optionsOf, type Options } from './options.js';
import { runFaults } from './run-faults.js';
import { summaryOf } from './summary.js';

const say = (line: string): void => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);

const run = async (options: Options): Promise<boolean> => {
  const verdict = options.kinds.length === 0 ? null : await runFaults({ ...options, say });
  const inSpecs: Record<string, SpecsRan> = {};
  for (const kind of options.specKinds) {
    const ran = await runSpecKind(kind, options.trials, options.seed);
    inSpecs[kind.kind] = ran;
    say(`${kind.kind}: ${ran.passed} of ${ran.tests} tests passed ${ran.failures.join('; ')}`);
  }
  const summary = summaryOf(options, verdict, inSpecs);
  process.stdout.write(`${JSON.stringify(summary, null, options.json ? 0 : 2)}\n`);
  return summary.ok;
};

const line = process.argv.slice(2);
if (line.includes('--simulate')) {
  // The whole product comes with it, which nothing else here needs.
  const { runSimulations } = await import('./simulation/run-simulations.js');
  process.exitCode = await runSimulations(line.filter((word) => word !== '--simulate'));
} else {
  const options = optionsOf(line, process.env);
  if (options === 'help') process.stdout.write(HELP);
  else if (Array.isArray(options)) {
    process.stderr.write(`${options.join('\n')}\n\n${HELP}`);
    process.exitCode = 2;
  } else process.exitCode = (await run(options)) ? 0 : 1;
}
