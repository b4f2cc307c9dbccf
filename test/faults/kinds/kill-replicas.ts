import type { Fault } from './fault.js';
import { killMidCommand } from './kill-server.js';

let turn = 0;

export const killReplicas: Fault = {
  kind: 'kill-replicas',
  what: 'SIGKILL of two servers in turn, while the other one goes on',
  begin: async (system) => {
    await system.servers[1].start();
    system.retarget();
  },
  fire: (system, random) => {
    const server = system.servers[turn % 2] ?? system.servers[0];
    turn += 1;
    return killMidCommand(system, server, random);
  },
  end: async (system) => {
    await system.servers[1].kill();
    system.retarget();
  },
};
