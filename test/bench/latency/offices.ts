import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '#libs/postgres';
import { giveAssignments } from '../command/give-assignments.js';
import type { Stage } from '../kit/bench.js';
import { crewOf, type Crew } from '../kit/crew.js';
import { startProjector, startTaskLedger } from '../kit/task-ledger-server.js';
import type { Answer, Given, Order } from './latency.worker.js';

const CONNECTIONS = 64;
const FAST = { HEAP_GROWTH: '0' };

export type Office = Readonly<{
  name: string;
  url: string;
  crew: Crew<Order, Answer>;
  close: () => Promise<void>;
}>;

/** The program in one process on the stage's database, and in two on one of its own, each with assignments to report on. */
export const openOffices = async (stage: Stage, assignments: number): Promise<readonly Office[]> => {
  const one = await startTaskLedger(stage);
  const together = await officeOf('task-ledger', stage, one.url, assignments, () => one.stop());

  const folder = join(stage.folder, 'apart');
  await mkdir(folder);
  const database = await openDatabase({ dataFolder: join(folder, 'data') });
  const place = { url: database.url, folder };
  const server = await startTaskLedger(place, { ...FAST, PROJECTING: 'elsewhere' });
  const projector = await startProjector(place, FAST);
  const apart = await officeOf('task-ledger, projector apart', { ...stage, ...place }, server.url, assignments, () =>
    server
      .stop()
      .then(() => projector.stop())
      .then(() => database.close()),
  );
  return [together, apart];
};

const officeOf = async (
  name: string,
  stage: Stage,
  url: string,
  count: number,
  stop: () => Promise<unknown>,
): Promise<Office> => {
  stage.say(`${name}: giving assignments`);
  const given: Given = {
    connections: CONNECTIONS,
    databaseUrl: stage.url,
    assignments: await giveAssignments(url, stage, count),
  };
  const crew = await crewOf<Order, Answer>(new URL('./latency.worker.js', import.meta.url), 1, given);
  const close = async (): Promise<void> => {
    await crew.close();
    await stop();
  };
  return { name, url, crew, close };
};
