import { setTimeout as pause } from 'node:timers/promises';
import { positions } from '../system/positions.js';
import type { System } from '../system/system.js';
import type { Fault } from './fault.js';

const IN_A_PAGE = `SELECT left(query, 40) AS doing FROM pg_stat_activity
  WHERE state <> 'idle' AND query ~ '(COPY|UPDATE|INTO) read\\.' AND pid <> pg_backend_pid() LIMIT 1`;

/** The server goes on taking commands meanwhile; what it shows is as old as the projector's last page. */
export const killApart: Fault = {
  kind: 'kill-apart',
  what: 'SIGKILL of a projector of its own in the middle of a page, while the server goes on',
  begin: async (system) => {
    await system.servers[0].kill();
    await system.servers[0].start({ PROJECTING: 'elsewhere' });
    await system.projector.start();
  },
  fire: async (system) => {
    const doing = await inAPage(system, 15_000);
    const at = Date.now();
    const { pid } = system.projector;
    await system.projector.kill();
    await pause(200);
    const { head, shown } = await positions(system.postgres);
    await system.projector.start();
    const caughtUp = await reached(system, head, 60_000);
    const fired = doing !== null && shown < head && caughtUp;
    return { at, healedAt: Date.now(), fired, evidence: { pid, doing, behind: head - shown, caughtUp } };
  },
  end: async (system) => {
    await system.projector.kill();
    await system.servers[0].kill();
    await system.servers[0].start({});
  },
};

const inAPage = async ({ postgres }: System, withinMs: number): Promise<string | null> => {
  const client = await postgres.connect();
  try {
    for (const deadline = Date.now() + withinMs; Date.now() < deadline;) {
      const { rows } = await client.query<{ doing: string }>(IN_A_PAGE);
      if (rows[0] !== undefined) return rows[0].doing;
    }
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const reached = async ({ postgres }: System, head: number, withinMs: number): Promise<boolean> => {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(20)) {
    if ((await positions(postgres)).shown >= head) return true;
  }
  return false;
};
