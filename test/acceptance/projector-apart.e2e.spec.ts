import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { testDatabase } from '#libs/testing';
import { asText } from './kit/notice-files.js';
import { sampleNotice } from './kit/sample-notice.js';
import { startProjector, startServer } from './kit/server.js';
import { bearer, tokenOf } from './kit/token.js';

describe('a server whose read models another process keeps', () => {
  it('shows what that process has read, tells how far it is behind, and catches up when it comes back', async () => {
    const database = await testDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'task-ledger-apart-'));
    const environment = { DATABASE_URL: database.url, TASK_LEDGER_DATA: folder, HEAP_GROWTH: '0' };
    const office = bearer(await tokenOf(folder, 'government-office'));
    const server = await startServer({ ...environment, PROJECTING: 'elsewhere' });
    const shown = async (): Promise<number> => {
      const answer = await fetch(`${server.url}/v1/tasks`, { headers: office });
      return ((await answer.json()) as { total: number }).total;
    };
    const lag = async (): Promise<number | undefined> => {
      const answer = await fetch(`${server.url}/health/ready`);
      const { followers } = (await answer.json()) as { followers: { name: string; lag: number }[] };
      return followers.find(({ name }) => name === 'projections')?.lag;
    };
    const give = async (number: string): Promise<void> => {
      const body = asText(sampleNotice).replaceAll('701/TB-VPCP', number);
      const headers = { 'content-type': 'text/plain', 'idempotency-key': randomUUID(), ...office };
      expect((await fetch(`${server.url}/v1/documents`, { method: 'POST', body, headers })).status).toBe(200);
    };
    const caughtUp = async (): Promise<void> => {
      for (let tries = 0; (await lag()) !== 0 && tries < 200; tries += 1) await pause(100);
      expect(await lag()).toBe(0);
    };
    try {
      await give('701/TB-VPCP');
      await pause(1_000);
      expect(await shown()).toBe(0);
      expect(await lag()).toBeGreaterThan(0);

      const first = await startProjector(environment);
      await caughtUp();
      const tasks = await shown();
      expect(tasks).toBeGreaterThan(0);
      expect(await first.stop()).toBe(0);

      await give('702/TB-VPCP');
      expect(await lag()).toBeGreaterThan(0);
      const [second, standBy] = [await startProjector(environment), await startProjector(environment)];
      await caughtUp();
      expect(await second.stop('SIGKILL')).not.toBe(0);
      await give('703/TB-VPCP');
      await caughtUp();
      expect(await standBy.stop()).toBe(0);
    } finally {
      await server.stop();
      await database.drop();
    }
  }, 120_000);
});
