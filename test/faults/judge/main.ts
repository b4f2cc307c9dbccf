import { parseArgs } from 'node:util';
import { judge } from './judge.js';

const HELP = `Judges a ledger by the journals of its clients, and prints the verdict as JSON.

  node dist/test/faults/judge/main.js --database postgres://… --journals FOLDER

Ends with 0 when nothing was lost, doubled, changed, disordered, stale or unequal, 1 when something was, 2 when misused.
`;

const { values } = parseArgs({
  options: { database: { type: 'string' }, journals: { type: 'string' }, help: { type: 'boolean', default: false } },
});
const { database, journals, help } = values;
if (help) {
  process.stdout.write(HELP);
} else if (database === undefined || journals === undefined) {
  process.stderr.write(`--database and --journals are needed\n\n${HELP}`);
  process.exitCode = 2;
} else {
  const verdict = await judge(database, journals);
  process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
  process.exitCode = verdict.ok ? 0 : 1;
}
