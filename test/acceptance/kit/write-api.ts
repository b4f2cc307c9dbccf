import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiTypes } from './api-types.js';

const FILE = join(import.meta.dirname, '../../../../test/acceptance/kit/api.d.ts');

/** Writes the types of the client; with `--check` it only says, by its exit code, whether they are those of the code. */
const types = await apiTypes();
if (process.argv.includes('--check')) process.exitCode = (await readFile(FILE, 'utf8')) === types ? 0 : 1;
else await writeFile(FILE, types);
