import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { WholeOrNothing } from '../reading/whole-or-nothing.js';
import type { StoreUnderTest } from './store-under-test.spec-kit.js';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function* chunks(bytes: Buffer, size = 65_536): AsyncIterable<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** What every store of attachments promises; run on each of them. */
export const attachmentStoreContract = (name: string, open: () => Promise<StoreUnderTest>): void => {
  describe(`attachments ${name}`, () => {
    let tested: StoreUnderTest;
    beforeAll(async () => {
      tested = await open();
    });
    afterAll(() => tested.close());
    const keep = async (bytes: Buffer): Promise<string> => {
      const staged = await tested.staging.stage(chunks(bytes));
      await tested.store.keep(staged);
      await staged.discard();
      return staged.sha256;
    };
    const kept = async (hash: string): Promise<Buffer | null> => {
      const found = await tested.store.open(hash);
      return found === null ? null : buffer(found.bytes);
    };

    it.each([1, 65_536, 65_537, 20 * 1024 * 1024])('come back byte for byte when they are %d bytes', async (size) => {
      const bytes = randomBytes(size);
      const hash = await keep(bytes);
      expect(hash).toBe(sha256(bytes));
      const found = await tested.store.open(hash);
      expect(found?.size).toBe(size);
      expect(found === null ? null : sha256(await buffer(found.bytes))).toBe(hash);
    });

    it('are unknown under a hash that nothing was kept under', async () =>
      expect(await kept('00'.repeat(32))).toBeNull());

    it('are kept once however often they are sent, also at once', async () => {
      const bytes = Buffer.from('một tệp gửi nhiều lần');
      const before = (await tested.contents()).size;
      const hashes = await Promise.all(Array.from({ length: 8 }, () => keep(bytes)));
      hashes.push(await keep(bytes));
      expect(new Set(hashes)).toStrictEqual(new Set([sha256(bytes)]));
      expect((await tested.contents()).size).toBe(before + 1);
      expect((await kept(sha256(bytes)))?.equals(bytes)).toBe(true);
    });

    it('lie under no name but the hash of what they are', async () => {
      const contents = await tested.contents();
      expect(contents.size).toBeGreaterThan(4);
      for (const [hash, bytes] of contents) expect(sha256(bytes)).toBe(hash);
    });

    it('are seen under no hash before they are kept', async () => {
      const bytes = Buffer.from('chưa giữ');
      const staged = await tested.staging.stage(chunks(bytes));
      expect(await kept(staged.sha256)).toBeNull();
      await staged.discard();
    });

    it('never arrive whole when they were changed behind the back of the store, and are mended by sending them again', async () => {
      const bytes = randomBytes(200_000);
      const hash = await keep(bytes);
      const changed = Buffer.from(bytes);
      changed[7] = (changed[7] ?? 0) ^ 1;
      await tested.damage(hash, changed);
      const found = await tested.store.open(hash);
      const passed: Buffer[] = [];
      const checked = found?.bytes.pipe(new WholeOrNothing(hash)).on('data', (chunk: Buffer) => passed.push(chunk));
      await expect(checked?.toArray()).rejects.toThrow('damaged');
      expect(Buffer.concat(passed).length).toBeLessThan(bytes.length);
      await keep(bytes);
      expect((await kept(hash))?.equals(bytes)).toBe(true);
    });
  });
};
