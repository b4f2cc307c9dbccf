import type { Bench, Case, Goal, Stage } from '../kit/bench.js';
import { crewOf, type Crew } from '../kit/crew.js';
import { prepare } from './prepare.js';
import type { Answer, Given, Order } from './writer.worker.js';
import { writers, type WriterName } from './writers.js';

const CONNECTIONS = 20;
const SECONDS = 3;
const NAMES = Object.keys(writers) as WriterName[];

/** Callers in all, split among the processes. */
export const append: Bench = {
  name: 'append',
  about: `  One event of about 600 bytes per append, each to the next revision of its stream, 8 events per stream, every caller
  waiting for the last one to be durable. Ours: PostgresEventStore.append with an expected revision. Against a prepared
  single-row INSERT by pg into a table with one key, emmett-postgresql's appendToStream with an expected version, and
  message-db's write_message with an expected version. 1, 8, 32 and 128 callers in one process and split among two; every
  peer in processes of its own with a pool of ${CONNECTIONS} connections to divide among them; ${SECONDS} s per run.`,
  rounds: 5,
  open: async (stage) => {
    await prepare(stage.url);
    const counts = stage.quick ? [8] : [1, 8, 32, 128];
    const cases = [1, 2].flatMap((processes) =>
      counts.filter((callers) => callers >= processes).map((callers) => caseOf(stage, callers, processes)),
    );
    return { cases, close: async () => undefined };
  },
};

const caseOf = (stage: Stage, callers: number, processes: number): Case => {
  const crews = new Map<WriterName, Crew<Order, Answer>>();
  const order = { callers: callers / processes, milliseconds: stage.quick ? 200 : SECONDS * 1_000 };
  const measure = async (name: WriterName) => {
    const answers = (await crews.get(name)?.run(order)) ?? [];
    return { 'events/s': answers.reduce((sum, { events, milliseconds }) => sum + (events / milliseconds) * 1_000, 0) };
  };
  return {
    name: `${callers} callers, ${processes === 1 ? 'one process' : `${processes} processes`}`,
    variants: NAMES.map((name) => ({ name, measure: () => measure(name) })),
    goals: goalsOf(callers),
    open: async () => {
      for (const writer of NAMES) {
        const given: Given = { writer, url: stage.url, connections: CONNECTIONS / processes };
        crews.set(writer, await crewOf(new URL('./writer.worker.js', import.meta.url), processes, given));
      }
    },
    close: async () => {
      for (const crew of crews.values()) await crew.close();
    },
  };
};

const goalsOf = (callers: number): readonly Goal[] => {
  const goal = { figure: 'events/s', variant: 'task-ledger' };
  return [
    ...(callers >= 8 ? [{ ...goal, against: 'bare INSERT', atLeast: 1 }] : []),
    { ...goal, against: 'emmett', atLeast: 5 },
  ];
};
