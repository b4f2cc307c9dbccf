import { parseArgs } from 'node:util';
import { isAlive } from './kill-given.js';
import type { Outcome } from './outcome.js';
import { runJudge } from './run-judge.js';
import { runSpecs } from './run-specs.js';

const HELP = `Shows on a real EventStoreDB, single node or cluster, what the specs show on the protocol-level test server.

  EVENTSTORE_URL=esdb://… npm run test:eventstore [-- --only contract,acceptance,faults] [--kill PID] [--trials N] [--patience N]

  contract     the contract of every event store, each test in streams of a prefix of its own, and what the store itself
               answers, where the product counts on it
  acceptance   the product as its users meet it, every server and command on that store
  faults       servers killed under load; a judge that shares no code with them looks whether anything was lost or doubled

  --only       these parts alone; with --kill: faults alone unless said
  --kill PID   kills that process (a node of the store) with SIGKILL under load instead of servers of ours, and judges
               after. Nothing here starts it again: give the leader of a cluster, or a node that its keeper restarts
  --trials     how often a server of ours is killed (3)
  --patience   every limit of time in the specs is so many times as long (3)

With TLS: esdb://user:password@host:2113?tls=true&tlsCAFile=/path/ca.crt (the user must be allowed to read $all); without:
?tls=false. Nodes of a cluster: esdb://one,two,three or esdb+discover://…. Acceptance takes most of the time: FUZZ_REQUESTS
(10) and KILL_TRIALS (3) make it longer. Nothing in the store is deleted: streams of earlier runs stay under their prefixes.
Prints what each part came to. Ends with 0 when all went well, 1 when not, 2 when misused. Without EVENTSTORE_URL it runs
nothing, says so, and ends with 2.
`;

const PARTS = ['contract', 'acceptance', 'faults'] as const;

const parsed = () => {
  try {
    return parseArgs({
      options: {
        kill: { type: 'string' },
        only: { type: 'string' },
        trials: { type: 'string', default: '3' },
        patience: { type: 'string', default: '3' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const misuse = (wrong: readonly string[]): void => {
  process.stderr.write(`${wrong.join('\n')}\n\n${HELP}`);
  process.exitCode = 2;
};

const run = async (): Promise<void> => {
  const values = parsed();
  if (typeof values === 'string') return misuse([values]);
  if (values.help) return void process.stdout.write(HELP);
  const pid = values.kill === undefined ? null : Number(values.kill);
  const wanted = values.only?.split(',') ?? (pid === null ? PARTS : ['faults']);
  const url = process.env['EVENTSTORE_URL'] ?? '';
  const unknown = wanted.filter((part) => !PARTS.some((one) => one === part));
  const wrong = [
    ...(url === '' ? ['EVENTSTORE_URL names no store: nothing was run.'] : []),
    ...(pid === null || (Number.isSafeInteger(pid) && pid > 1 && isAlive(pid))
      ? []
      : [`--kill: no process ${values.kill}`]),
    ...unknown.map((part) => `--only: there is no part "${part}"`),
    ...(['trials', 'patience'] as const)
      .filter((name) => !/^[1-9]\d{0,5}$/.test(values[name]))
      .map((name) => `--${name}: a whole number, not "${values[name]}"`),
  ];
  if (wrong.length > 0) return misuse(wrong);
  const patience = Number(values.patience);
  const parts: Readonly<Record<(typeof PARTS)[number], () => Promise<Outcome>>> = {
    contract: () =>
      runSpecs(
        ['esdb-event-store', 'store-answers'].map((name) => `${ADAPTER}/${name}.int.spec.ts`),
        patience,
      ),
    acceptance: () => runSpecs(['test/acceptance'], patience),
    faults: () => runJudge(url, pid, Number(values.trials)),
  };
  const told: string[] = [];
  for (const part of PARTS.filter((one) => wanted.includes(one))) {
    process.stderr.write(`${part}:\n`);
    const began = performance.now();
    const outcome = await parts[part]();
    if (!outcome.ok) process.exitCode = 1;
    const seconds = Math.round((performance.now() - began) / 1_000);
    told.push(`${part}: ${outcome.ok ? 'passed' : 'FAILED'} after ${seconds} s: ${outcome.told}`);
  }
  process.stderr.write(`${told.join('\n')}\n`);
};

const ADAPTER = 'libs/event-store/src/eventstoredb';

await run();
