import { chmod, mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedKey, embeddedKeyFile } from './embedded-key.js';
import { openTokens } from './open-tokens.js';
import { signToken } from './sign-token.js';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'task-ledger-key-'));
const holder = { subject: 's', name: 'n', roles: ['auditor'], agency: null, fields: [] } as const;

describe('the key of the embedded issuer', () => {
  it('is one, however many make it at once, and only its owner may read it', async () => {
    const data = join(await folder(), 'not/there/yet');
    const keys = await Promise.all(Array.from({ length: 20 }, () => embeddedKey(data)));
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
    expect(await readdir(data)).toStrictEqual(['token-key.json']);
    expect((await stat(embeddedKeyFile(data))).mode & 0o777).toBe(0o600);
  });

  it('is the one to check with whoever signed, and no other', async () => {
    const [mine, other] = [await folder(), await folder()];
    const { token } = await signToken(mine, holder, 60);
    expect(await (await openTokens(null, mine))(token)).toStrictEqual(holder);
    await expect((await openTokens(null, other))(token)).rejects.toThrow('token refused');
  });

  it('signs for no longer than the server believes', async () => {
    await expect(signToken(await folder(), holder, 30 * 86_400 + 1)).rejects.toThrow(RangeError);
  });

  it('is refused when others may read it, or when the file holds something else', async () => {
    const data = await folder();
    await embeddedKey(data);
    await chmod(embeddedKeyFile(data), 0o640);
    await expect(embeddedKey(data)).rejects.toThrow('chmod 600');
    for (const nonsense of ['', '{}', 'null', '{"kty":"oct","k":"AA"}']) {
      const broken = await folder();
      await writeFile(embeddedKeyFile(broken), nonsense, { mode: 0o600 });
      await expect(embeddedKey(broken)).rejects.toThrow('holds no key');
    }
  });
});
