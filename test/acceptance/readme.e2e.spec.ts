import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './kit/command-line.js';
import { startServer, type Server } from './kit/server.js';

let server: Server;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'task-ledger-readme-'));
  server = await startServer({ TASK_LEDGER_DATA: folder, DATABASE_URL: '' });
}, 60_000);
afterAll(async () => {
  expect(await server.stop()).toBe(0);
}, 30_000);

describe('the README', () => {
  it('takes a newcomer from nothing to a filed report and its history with a token and three lines of curl', async () => {
    const blocks = (await readFile(join(root, 'README.md'), 'utf8')).split('```').filter((_, at) => at % 2 === 1);
    const lines = (blocks.find((block) => block.includes('curl')) ?? '').trim();
    expect(lines.split('\n').map((line) => line.split(/[ =]/)[0])).toStrictEqual(['TOKEN', 'curl', 'curl', 'curl']);
    const { NODE_OPTIONS: _jestOnly, ...inherited } = process.env;
    const ran = spawnSync(
      'bash',
      ['-ec', lines.replaceAll('http://127.0.0.1:3000', server.url).replaceAll('\ncurl', '\necho; curl -sf')],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...inherited, TASK_LEDGER_DATA: folder, DATABASE_URL: '' },
      },
    );
    expect([ran.status, ran.stdout === '' ? ran.stderr : '']).toStrictEqual([0, '']);
    const [imported, filed, history] = ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(imported).toMatchObject({ tasks: { assigned: 12 } });
    expect(filed).toMatchObject({ events: 1, revision: 0 });
    expect((history?.['steps'] as { type: string; actor: { name: string } }[]).at(-1)).toMatchObject({
      ...{ type: 'StatusReported', actor: { name: 'Lê An', role: 'government-office' } },
    });
  }, 60_000);
});
