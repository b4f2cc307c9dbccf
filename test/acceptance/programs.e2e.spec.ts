import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './kit/command-line.js';

const programs = [
  { program: 'task-ledger.js', words: ['--help'], environment: {}, code: 0 },
  { program: 'server.js', words: [], environment: { PORT: 'none' }, code: 2 },
];

describe('a program that starts', () => {
  it.each(programs)('$program reads no package from its folder but OpenTelemetry', (one) => {
    const { NODE_OPTIONS: _jestOnly, ...inherited } = process.env;
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/run', one.program), ...one.words], {
      env: { ...inherited, ...one.environment, NODE_DEBUG: 'module' },
      encoding: 'utf8',
      maxBuffer: 64 * 2 ** 20,
    });
    const read = stderr.matchAll(/load "[^"]*\/node_modules\/((?:@[^/"]+\/)?[^/"]+)\/[^"]*"/g);
    expect(status).toBe(one.code);
    expect([...new Set(Array.from(read, ([, name]) => name))]).toEqual(['@opentelemetry/api']);
  });

  it.each(['server.js', 'task-ledger.js', 'filling-thread.js', 'reading-worker.js'])(
    '%s has no character that would make V8 keep two bytes of each',
    (program) => {
      expect(readFileSync(join(root, 'dist/run', program), 'utf8')).not.toMatch(/[^\x00-\x7f]/);
    },
  );
});
