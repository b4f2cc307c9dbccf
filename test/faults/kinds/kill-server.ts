import type { Random } from '../random.js';
import type { Server } from '../system/server.js';
import type { System } from '../system/system.js';
import type { Fault, Fired } from './fault.js';

/** Kills with SIGKILL at the moment when an append has gone out to PostgreSQL, and starts the server again. */
export const killMidCommand = async (system: System, server: Server, random: Random): Promise<Fired> => {
  if (random.next() < 0.5) await new Promise((resolve) => setTimeout(resolve, random.below(60)));
  const appending = await system.midCommand(15_000);
  const at = Date.now();
  const { pid } = server;
  await server.kill();
  system.retarget();
  await server.start();
  system.retarget();
  const healedAt = Date.now();
  await system.tail.refresh();
  const { inFlight, unknown } = system.tail.at(at);
  return { at, healedAt, fired: appending && unknown > 0, evidence: { pid, appending, inFlight, unknown } };
};

export const killServer: Fault = {
  kind: 'kill-server',
  what: 'SIGKILL of the only server while an append is on its way',
  fire: (system, random) => killMidCommand(system, system.servers[0], random),
};
