import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';

const TERMINATE = String.raw`SELECT pid, pg_terminate_backend(pid) AS done FROM pg_stat_activity
  WHERE state = 'active' AND query ~ 'ledger\.(append|follow)\(' AND pid <> pg_backend_pid() LIMIT 1`;

export const terminateBackend: Fault = {
  kind: 'terminate-backend',
  what: 'pg_terminate_backend on the one backend that is appending',
  fire: async ({ postgres, tail }) => {
    const before = (await postgres.log()).length;
    const client = await postgres.connect();
    let pid: number | null = null;
    let at = Date.now();
    try {
      for (const deadline = at + 10_000; pid === null && Date.now() < deadline;) {
        at = Date.now();
        const { rows } = await client.query<{ pid: number; done: boolean }>(TERMINATE);
        pid = rows.find(({ done }) => done)?.pid ?? null;
      }
    } finally {
      await client.end().catch(() => undefined);
    }
    const healedAt = Date.now();
    await pause(50);
    const said = (await postgres.log(before)).includes('terminating connection due to administrator command');
    await tail.refresh();
    return { at, healedAt, fired: pid !== null && said, evidence: { pid, said, ...tail.at(at) } };
  },
};
