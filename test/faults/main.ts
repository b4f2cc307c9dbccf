import { HELP, optionsOf } from './options.js';
import { runFaults } from './run-faults.js';

const options = optionsOf(process.argv.slice(2), process.env);
if (options === 'help') {
  process.stdout.write(HELP);
} else if (Array.isArray(options)) {
  process.stderr.write(`${options.join('\n')}\n\n${HELP}`);
  process.exitCode = 2;
} else {
  const verdict = await runFaults({
    ...options,
    say: (line) => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`),
  });
  const wanted = options.kinds.map(({ kind }) => kind);
  const unfired = wanted.filter((kind) => verdict.faults[kind] === undefined && verdict.skipped[kind] === undefined);
  process.stdout.write(`${JSON.stringify({ ...verdict, unfired }, null, options.json ? 0 : 2)}\n`);
  process.exitCode = verdict.ok && unfired.length === 0 ? 0 : 1;
}
