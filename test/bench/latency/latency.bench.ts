import { giveAssignments } from '../command/give-assignments.js';
import type { Bench, Case } from '../kit/bench.js';
import { crewOf } from '../kit/crew.js';
import { startTaskLedger } from '../kit/task-ledger-server.js';
import type { Answer, Given, Order } from './latency.worker.js';

const CONNECTIONS = 64;
const SECONDS = 10;
const WANTED = 500;

export const latency: Bench = {
  name: 'latency',
  about: `  Status reports come at a fixed rate whether or not the last ones were answered (open loop), at most ${CONNECTIONS} on their
  way. Measured from outside the server, on its database: from the acknowledgement of a command until the checkpoint that
  all read models share has passed its position. "answered" is from the time a command was due. Rates of 100, 250 and ${WANTED}
  a second for ${SECONDS} s each; "commands/s" is the rate at which they were in fact answered.`,
  rounds: 3,
  open: async (stage) => {
    const server = await startTaskLedger(stage);
    stage.say('giving assignments');
    const assignments = await giveAssignments(server.url, stage, stage.quick ? 200 : 6_800);
    const given: Given = { connections: CONNECTIONS, databaseUrl: stage.url, assignments };
    const crew = await crewOf<Order, Answer>(new URL('./latency.worker.js', import.meta.url), 1, given);
    const milliseconds = stage.quick ? 1_000 : SECONDS * 1_000;
    const caseOf = (perSecond: number): Case => ({
      name: `${perSecond} commands/s wanted`,
      variants: [
        {
          name: 'task-ledger',
          measure: async () => {
            const [found] = await crew.run({ url: server.url, perSecond, milliseconds });
            if (found === undefined) throw new Error('there is no load generator');
            return {
              'commands/s': found.perSecond,
              'visible p50 ms': found.visibleP50,
              'visible p99 ms': found.visibleP99,
              'answered p99 ms': found.answeredP99,
            };
          },
        },
      ],
      goals:
        perSecond === WANTED
          ? [
              { figure: 'visible p99 ms', variant: 'task-ledger', atMost: 100 },
              { figure: 'commands/s', variant: 'task-ledger', atLeast: WANTED * 0.98 },
            ]
          : [],
    });
    return {
      cases: (stage.quick ? [20] : [100, 250, WANTED]).map(caseOf),
      close: async () => {
        await crew.close();
        await server.stop();
      },
    };
  },
};
