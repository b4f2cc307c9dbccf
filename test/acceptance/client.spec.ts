import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './kit/command-line.js';

describe('the typed client', () => {
  it('has the types that the code describes; else run `npm run client`', () => {
    const { NODE_OPTIONS: _jestOnly, ...env } = process.env;
    const program = join(root, 'dist/test/acceptance/kit/write-api.js');
    expect(spawnSync(process.execPath, [program, '--check'], { env, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  }, 60_000);
});
