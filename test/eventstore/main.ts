import { parseArgs } from 'node:util';
import { killServer } from '../faults/kinds/kill-server.js';
import { runFaults } from '../faults/run-faults.js';
import { isAlive, killGiven } from './kill-given.js';
import { runSpecs } from './run-specs.js';

const HELP = `Shows on a real EventStoreDB, single node or cluster, what the specs show on the protocol-level test server.

  EVENTSTORE_URL=esdb://… npm run test:eventstore [-- --kill PID] [--only contract,acceptance,faults] [--trials N]

  contract     the contract of every event store, each test in streams of a prefix of its own
  acceptance   the product as its users meet it, every server and command on that store
  faults       servers killed under load; a judge that shares no code with them looks whether anything was lost or doubled

  --kill PID   kills that process (a node of the store) with SIGKILL under load instead of servers of ours, and judges
               after. Nothing starts it again: give the leader of a cluster, or a node that its keeper restarts
  --only       these parts alone; with --kill: faults alone unless said
  --trials     how often a server of ours is killed (3)

Nothing in the store is deleted: streams of earlier runs stay under their prefixes.
Ends with 0 when all went well, 1 when not, 2 when misused. Without EVENTSTORE_URL it runs nothing, says so, and ends with 2.
`;

const PARTS = ['contract', 'acceptance', 'faults'] as const;

const { values } = parseArgs({
  options: {
    kill: { type: 'string' },
    only: { type: 'string' },
    trials: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});
const pid = values.kill === undefined ? null : Number(values.kill);
const wanted = values.only?.split(',') ?? (pid === null ? PARTS : ['faults']);
const url = process.env['EVENTSTORE_URL'] ?? '';
const wrong = [
  ...(url === '' ? ['EVENTSTORE_URL names no store: nothing was run.'] : []),
  ...(pid !== null && !(Number.isSafeInteger(pid) && pid > 1 && isAlive(pid))
    ? [`--kill: no process ${values.kill}`]
    : []),
  ...wanted.filter((part) => !PARTS.some((one) => one === part)).map((part) => `--only: there is no part "${part}"`),
  ...(/^[1-9]\d{0,5}$/.test(values.trials) ? [] : [`--trials: a whole number, not "${values.trials}"`]),
];

const parts: Readonly<Record<(typeof PARTS)[number], () => Promise<boolean>>> = {
  contract: () => runSpecs(['libs/event-store/src/eventstoredb/esdb-event-store.int.spec.ts']),
  acceptance: () => runSpecs(['test/acceptance']),
  faults: async () => {
    const verdict = await runFaults({
      ...{ kinds: [pid === null ? killServer : killGiven(pid)], seed: 1, workers: 8, keep: false },
      trials: pid === null ? Number(values.trials) : 1,
      ...{ store: 'eventstoredb', eventStoreUrl: url },
      say: (line) => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`),
    });
    process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
    return verdict.ok;
  },
};

if (values.help) process.stdout.write(HELP);
else if (wrong.length > 0) {
  process.stderr.write(`${wrong.join('\n')}\n\n${HELP}`);
  process.exitCode = 2;
} else {
  const failed: string[] = [];
  for (const part of PARTS.filter((one) => wanted.includes(one))) {
    process.stderr.write(`${part}:\n`);
    if (!(await parts[part]())) failed.push(part);
  }
  process.stderr.write(failed.length === 0 ? `${wanted.join(', ')}: passed\n` : `FAILED: ${failed.join(', ')}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
