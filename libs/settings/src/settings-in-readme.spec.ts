import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsTable } from './settings-table.js';

describe('README', () => {
  it('shows the table of settings as the code has it', async () => {
    expect(await readFile(join(import.meta.dirname, '../../../README.md'), 'utf8')).toContain(settingsTable());
  });
});
