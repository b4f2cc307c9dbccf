import type { Bench, Case, Variant } from '../kit/bench.js';
import { openOffices, type Office } from './offices.js';

const SECONDS = 10;
const WANTED = 500;

export const latency: Bench = {
  name: 'latency',
  about: `  Status reports come at a fixed rate whether or not the last ones were answered (open loop), at most 64 on their
  way. Measured from outside the server, on its database: from the acknowledgement of a command until the checkpoint that
  all read models share has passed its position. "answered" is from the time a command was due. Rates of 100, 250 and ${WANTED}
  a second for ${SECONDS} s each; "commands/s" is the rate at which they were in fact answered. One process as npm start runs it;
  and a server with PROJECTING=elsewhere with "task-ledger project" beside it, both with HEAP_GROWTH=0.`,
  rounds: 3,
  open: async (stage) => {
    const offices = await openOffices(stage, stage.quick ? 200 : 6_800);
    const milliseconds = stage.quick ? 1_000 : SECONDS * 1_000;
    const caseOf = (perSecond: number): Case => ({
      name: `${perSecond} commands/s wanted`,
      variants: offices.map((office) => variantOf(office, perSecond, milliseconds)),
      goals:
        perSecond === WANTED
          ? offices.flatMap(({ name }) => [
              { figure: 'visible p99 ms', variant: name, atMost: 100 },
              { figure: 'commands/s', variant: name, atLeast: WANTED * 0.98 },
            ])
          : [],
    });
    return {
      cases: (stage.quick ? [20] : [100, 250, WANTED]).map(caseOf),
      close: async () => {
        for (const office of offices) await office.close();
      },
    };
  },
};

const variantOf = ({ name, crew, url }: Office, perSecond: number, milliseconds: number): Variant => ({
  name,
  measure: async () => {
    const [found] = await crew.run({ url, perSecond, milliseconds });
    if (found === undefined) throw new Error('there is no load generator');
    return {
      'commands/s': found.perSecond,
      'visible p50 ms': found.visibleP50,
      'visible p99 ms': found.visibleP99,
      'answered p99 ms': found.answeredP99,
    };
  },
});
