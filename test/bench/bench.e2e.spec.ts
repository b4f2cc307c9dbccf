import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../acceptance/kit/command-line.js';

type Row = Readonly<{
  variant: string;
  median: number;
  ratios: Readonly<Record<string, number>>;
  goals: readonly object[];
}>;

const { NODE_OPTIONS: _jestOnly, ...env } = process.env;
const bench = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'dist/test/bench/main.js'), ...args], { env });

describe('npm run bench', () => {
  it('writes with every peer on one durable PostgreSQL and tells each ratio', async () => {
    const { stdout } = await bench('append', '--quick', '--json');
    const { rows } = JSON.parse(stdout) as { rows: readonly Row[] };
    const peers = ['task-ledger', 'bare INSERT', 'emmett', 'message-db'];
    expect(rows.map(({ variant }) => variant)).toStrictEqual([...peers, ...peers]);
    for (const { variant, median, ratios, goals } of rows) {
      expect(median).toBeGreaterThan(0);
      expect(Object.keys(ratios)).toStrictEqual(peers.filter((peer) => peer !== variant));
      expect(goals).toHaveLength(variant === 'task-ledger' ? 2 : 0);
    }
  }, 120_000);

  it('says what is wrong with the asking, all of it, and runs nothing', async () => {
    await expect(bench('apend', '--rounds', 'many')).rejects.toMatchObject({
      ...{ code: 2, stdout: '', stderr: '--rounds many is not a count; there is no bench apend\n' },
    });
  }, 60_000);
});
