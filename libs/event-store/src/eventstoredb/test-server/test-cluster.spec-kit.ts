import { setTimeout as sleep } from 'node:timers/promises';
import { startEsdbTestServer, type EsdbTestServer } from './esdb-test-server.spec-kit.js';
import type { Node, Version } from './serving.spec-kit.js';
import { StoredLog } from './stored-log.spec-kit.js';

const NODES = 3;
const HOST = '127.0.0.1';

/**
 * Three nodes on one log, as a cluster looks from outside: one leads, the others say who. `killLeader` ends it with all its
 * connections; the next one leads after `electionMs`, until then nobody does, and gossip goes on to call the dead one alive.
 */
export type TestCluster = Readonly<{
  /** By a list of its nodes. */
  url: string;
  log: StoredLog;
  nodes: readonly EsdbTestServer[];
  leader: () => number | null;
  killLeader: (electionMs: number) => Promise<void>;
  stop: () => void;
}>;

export const startTestCluster = async (version: Version = '20.10'): Promise<TestCluster> => {
  const log = new StoredLog();
  const nodes: EsdbTestServer[] = [];
  const dead = new Set<number>();
  let [leader, told]: [number | null, number | null] = [0, 0];
  const knownTo = (self: number): Node => ({
    leads: () => leader === self,
    leader: () => (leader === null ? null : { host: HOST, port: nodes[leader]?.port ?? 0 }),
    members: () =>
      nodes.map(({ port }, index) => ({
        ...{ host: HOST, port, leads: index === told },
        isAlive: !dead.has(index) || index === told,
      })),
  });
  for (let self = 0; self < NODES; self += 1) {
    nodes.push(await startEsdbTestServer({ log, version, node: knownTo(self) }));
  }
  return {
    url: `esdb://${nodes.map(({ port }) => `${HOST}:${port}`).join(',')}?tls=false`,
    log,
    nodes,
    leader: () => leader,
    killLeader: async (electionMs) => {
      if (leader === null) throw new Error('nobody leads');
      const killed = leader;
      dead.add(killed);
      leader = null;
      nodes[killed]?.stop();
      await sleep(electionMs);
      leader = [...nodes.keys()].find((node) => !dead.has(node)) ?? null;
      told = leader;
    },
    stop: () => nodes.forEach((node) => node.stop()),
  };
};
