import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Rejection } from '#libs/kernel';
import { Staging } from '../staging.js';
import { attachmentStoreContract } from './attachment-store.contract.js';
import { FolderStore } from './folder-store.js';
import { placeOfHash } from './place-of-hash.js';
import type { StoreUnderTest } from './store-under-test.spec-kit.js';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'attachments-'));

const inFolder = async (): Promise<StoreUnderTest> => {
  const folder = await newFolder();
  const contents = async (): Promise<ReadonlyMap<string, Buffer>> => {
    const paths = (await readdir(folder, { recursive: true })).filter((path) => /[0-9a-f]{64}$/.test(path));
    return new Map(
      await Promise.all(paths.map(async (path) => [basename(path), await readFile(join(folder, path))] as const)),
    );
  };
  return {
    ...{ store: new FolderStore(folder), staging: new Staging(join(folder, 'incoming')), contents },
    damage: (sha256, bytes) => writeFile(join(folder, placeOfHash(sha256)), bytes),
    close: () => rm(folder, { recursive: true }),
  };
};

attachmentStoreContract('in a folder', inFolder);

describe('a file that is being received', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));
  const filesOf = (): Promise<readonly string[]> => readdir(folder);
  async function* of(...parts: (Buffer | Error)[]): AsyncIterable<Buffer> {
    for (const part of parts) {
      if (part instanceof Error) throw part;
      yield part;
    }
  }
  const codeOf = (error: unknown): string => (error instanceof Rejection ? error.code : String(error));

  it('leaves nothing behind when its sender breaks off', async () => {
    await expect(new Staging(folder).stage(of(Buffer.from('half'), new Error('gone')))).rejects.toThrow('gone');
    expect(await filesOf()).toStrictEqual([]);
  });

  it('is read to its end and refused when it is too large, and refused when it is empty', async () => {
    const mebibyte = Buffer.alloc(1024 * 1024, 'x');
    let read = 0;
    async function* large(): AsyncIterable<Buffer> {
      for (; read < 24; read += 1) yield mebibyte;
    }
    expect(await new Staging(folder).stage(large()).catch(codeOf)).toBe('evidence.file-too-large');
    expect(read).toBe(24);
    expect(await new Staging(folder).stage(of()).catch(codeOf)).toBe('evidence.file-empty');
    expect(await filesOf()).toStrictEqual([]);
  });

  it('is cleared away a day after the process that received it was killed', async () => {
    const now = Date.now();
    await writeFile(join(folder, 'old.part'), 'x');
    await writeFile(join(folder, 'new.part'), 'x');
    await utimes(join(folder, 'old.part'), now / 1000 - 90_000, now / 1000 - 90_000);
    await new Staging(folder).sweep(now);
    expect(await filesOf()).toStrictEqual(['new.part']);
  });

  it.each<[string, Buffer, boolean]>([
    ['words in Vietnamese', Buffer.from('Báo cáo kết quả,\r\n\tquý III'), true],
    ['words behind a byte order mark', Buffer.from('\ufeffsố,ký hiệu'), true],
    ['a letter that comes in two parts', Buffer.from('ố'), true],
    ['HTML', Buffer.from(' \n<!DOCTYPE html><script>'), false],
    ['SVG', Buffer.from('<svg onload=alert(1)>'), false],
    ['a script', Buffer.from('#!/bin/sh\n'), false],
    ['HTML behind a byte order mark', Buffer.from('\ufeff<html>'), false],
    ['bytes of another encoding', Buffer.from([0x42, 0xe1, 0x6f]), false],
    ['a letter cut off at the end', Buffer.from('ố').subarray(0, 2), false],
    ['zeros', Buffer.from('a\0b'), false],
  ])('is known to be plain text or not: %s', async (_what, bytes, plainText) => {
    const staged = await new Staging(folder).stage(of(...[...bytes].map((byte) => Buffer.from([byte]))));
    expect(staged.plainText).toBe(plainText);
  });
});
