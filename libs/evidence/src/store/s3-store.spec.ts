import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Staging } from '../staging.js';
import { attachmentStoreContract } from './attachment-store.contract.js';
import { placeOfHash } from './place-of-hash.js';
import { s3Server } from './s3-server.spec-kit.js';
import { S3Store } from './s3-store.js';
import type { StoreUnderTest } from './store-under-test.spec-kit.js';

const onS3 = async (): Promise<StoreUnderTest> => {
  const folder = await mkdtemp(join(tmpdir(), 'attachments-'));
  const server = await s3Server('evidence');
  return {
    ...{ store: new S3Store(server.place), staging: new Staging(folder) },
    contents: async () => new Map([...server.objects].map(([key, bytes]) => [key.slice(-64), bytes])),
    damage: async (sha256, bytes) => void server.objects.set(`attachments/${placeOfHash(sha256)}`, bytes),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
};

attachmentStoreContract('on S3', onS3);

describe('S3', () => {
  it('takes nothing from who has another key, nor bytes other than those that were hashed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attachments-'));
    const server = await s3Server('evidence');
    const staging = new Staging(folder);
    const staged = await staging.stage(bytesOf('tệp'));
    await expect(new S3Store({ ...server.place, secret: 'another' }).keep(staged)).rejects.toThrow();
    const other = { ...staged, sha256: '00'.repeat(32) };
    await expect(new S3Store(server.place).keep(other)).rejects.toThrow();
    expect(server.objects.size).toBe(0);
    await server.close();
    await rm(folder, { recursive: true });
  });
});

async function* bytesOf(text: string): AsyncIterable<Buffer> {
  yield Buffer.from(text);
}
