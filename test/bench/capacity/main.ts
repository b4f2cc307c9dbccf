import { readFile } from 'node:fs/promises';
import type { Row } from '../kit/rows.js';
import { sizeOf } from './sizes.js';

const USAGE = `node dist/test/bench/capacity/main.js FILE [EVENTS …]

Works out what logs of 10⁶, 10⁸ and 10⁹ events (or EVENTS) take, from what \`npm run bench -- capacity --json > FILE\` measured.
`;

const [file, ...counts] = process.argv.slice(2);
if (file === undefined || file === '--help') {
  (file === undefined ? process.stderr : process.stdout).write(USAGE);
  process.exitCode = file === undefined ? 2 : 0;
} else {
  const { rows } = JSON.parse(await readFile(file, 'utf8')) as { rows: readonly Row[] };
  const measured = Object.fromEntries(
    rows.filter(({ bench }) => bench === 'capacity').map(({ unit, median }) => [unit, median]),
  );
  const wanted = counts.length === 0 ? [1e6, 1e8, 1e9] : counts.map(Number);
  const round = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });
  process.stdout.write('| Events | Assignments | Ledger GiB | Read models GiB | Rebuild h | Partitions | Slices |\n|');
  process.stdout.write(`${' ---: |'.repeat(7)}\n`);
  for (const events of wanted) {
    process.stdout.write(`| ${Object.values(sizeOf(events, measured)).map(round).join(' | ')} |\n`);
  }
}
