import { createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PREFIX = 'whsec_';

/**
 * The secret of a subscription (Standard Webhooks, `whsec_…`): derived from the key of the server and the id, so that it
 * is stored nowhere, a copy of the database gives none away, and no route needs to read it.
 */
export const webhookSecret = (key: Buffer, id: string): string =>
  PREFIX + createHmac('sha256', key).update(`webhook ${id}`).digest('base64');

/**
 * The key of the server: `given`, or else the one in `<folder>/webhooks.key`, made on first use. Servers that share a
 * database must be given the same. Processes that start at once agree on one.
 */
export const webhookKey = async (given: string | null, folder: string): Promise<Buffer> => {
  if (given !== null) return Buffer.from(given);
  const path = join(folder, 'webhooks.key');
  const found = await readFile(path).catch(() => null);
  if (found !== null) return found;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path);
};
