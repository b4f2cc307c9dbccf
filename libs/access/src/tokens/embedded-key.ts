import { randomUUID } from 'node:crypto';
import { link, open, readFile, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { makeFolder } from '#libs/postgres';

/** The file that holds the private key of the embedded issuer, in the data folder (`.data` when none is named). */
export const embeddedKeyFile = (dataFolder: string | undefined): string =>
  join(resolve(dataFolder || '.data'), 'token-key.json');

/**
 * The private key of the embedded issuer. Whoever comes first makes it: written whole beside its place, readable by its
 * owner only, then put there by a link, which only one can do; so all who start at once end with one key, and a crash
 * leaves none or a whole one. Deleting the file and starting again makes every token worthless.
 * @throws Error when the file is no such key, or when others than its owner may read it
 */
export const embeddedKey = async (dataFolder: string | undefined): Promise<JWK> => {
  const file = embeddedKeyFile(dataFolder);
  return (await readKey(file)) ?? (await makeKey(file));
};

const readKey = async (file: string): Promise<JWK | null> => {
  const found = await stat(file).catch(ignoring('ENOENT'));
  if (found === undefined) return null;
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new Error(`${file} can be read by others than its owner: chmod 600 it, or delete it to have a new key made`);
  }
  const key = parsed(await readFile(file, 'utf8'));
  if (key?.kty === 'EC' && key.crv === 'P-256' && typeof key.d === 'string' && typeof key.kid === 'string') return key;
  throw new Error(`${file} holds no key: put back the one that was there, or delete it to have a new one made`);
};

const parsed = (text: string): JWK | null => {
  try {
    return JSON.parse(text) as JWK | null;
  } catch {
    return null;
  }
};

const makeKey = async (file: string): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const bare = await exportJWK(privateKey);
  const key: JWK = { ...bare, kid: await calculateJwkThumbprint(bare), alg: 'ES256', use: 'sig' };
  await makeFolder(dirname(file));
  const beside = `${file}.${randomUUID()}`;
  const handle = await open(beside, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(key)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(beside, file).catch(ignoring('EEXIST'));
  } finally {
    await unlink(beside);
  }
  const kept = await readKey(file);
  if (kept === null) throw new Error(`${file} was taken away while it was made`);
  return kept;
};

const ignoring =
  (code: string) =>
  (error: NodeJS.ErrnoException): undefined => {
    if (error.code !== code) throw error;
  };
