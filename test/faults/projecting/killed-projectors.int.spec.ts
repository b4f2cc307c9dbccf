import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { projectedWorld, type ProjectedWorld } from './projected-world.spec-kit.js';

Logger.overrideLogger(false);

const PROGRAM = join(import.meta.dirname, '../../../dist/test/faults/projecting/projector-main.js');
/** The first statements of a projector read its position; then a page begins, moves its checkpoint, writes and commits. */
const KILLED_AT = (process.env['PROJECTING_KILLED_AT'] ?? '4,11').split(',').map(Number);

/** Real processes, killed and stopped by real signals. */
describe('projectors as processes', () => {
  let world: ProjectedWorld;
  let running: ChildProcess[] = [];
  beforeEach(async () => void (world = await projectedWorld(5)));
  afterEach(async () => {
    for (const child of running) child.kill('SIGKILL');
    running = [];
    await world.end();
  });

  const projector = (...more: readonly string[]): ChildProcess & { said: () => string } => {
    const { NODE_OPTIONS: _jestOnly, ...env } = process.env;
    const child = spawn(process.execPath, [PROGRAM, world.url, ...more], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (some: Buffer) => (text += some.toString()));
    return Object.assign(child, { said: () => text });
  };
  const isStopped = async (child: ChildProcess): Promise<boolean> => {
    for (let tries = 0; tries < 1_500; tries += 1) {
      const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '');
      if (/\) T /.test(stat)) return true;
      await pause(10);
    }
    return false;
  };
  const terminate = async (condition: string): Promise<void> => {
    await world.pool.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND ${condition}`,
    );
  };

  it(
    `goes on to what a fresh fold gives after kill -9 at statements ${KILLED_AT.join(', ')}`,
    async () => {
      for (const statement of KILLED_AT) {
        const killed = projector('SIGKILL', String(statement));
        expect(await once(killed, 'exit')).toStrictEqual([null, 'SIGKILL']);
        expect([statement, await world.wrongTables()]).toStrictEqual([statement, []]);
      }
      projector();
      expect(await world.reaches(world.head)).toBe(true);
      expect(await world.wrongTables()).toStrictEqual([]);
    },
    60_000 + KILLED_AT.length * 10_000,
  );

  const woken = async (statement: string, lost: string): Promise<string> => {
    const older = projector('SIGSTOP', statement);
    expect(await isStopped(older)).toBe(true);
    const before = await world.position();
    await terminate(lost);
    projector();
    expect(await world.reaches(world.head)).toBe(true);
    expect(before).toBeLessThan(world.head);
    older.kill('SIGCONT');
    for (let tries = 0; tries < 500 && !older.said().includes('projections waits'); tries += 1) await pause(20);
    expect([await world.position(), await world.wrongTables()]).toStrictEqual([world.head, []]);
    return older.said();
  };

  it('doubles nothing when it is woken after a newer one has gone on: it finds the checkpoint moved', async () => {
    const said = await woken('BEGIN', "application_name = 'task-ledger projections'");
    expect(said).toContain('is not at');
  }, 60_000);

  it('doubles nothing when it is woken in the middle of a page whose session the server has ended', async () => {
    const said = await woken('9', "application_name IN ('task-ledger projections', 'task-ledger')");
    expect(said).toMatch(/projections waits/);
  }, 60_000);
});
