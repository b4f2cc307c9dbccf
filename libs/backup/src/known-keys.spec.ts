import { createHash } from 'node:crypto';
import { KnownKeys } from './known-keys.js';

const key = (index: number): string => createHash('md5').update(String(index)).digest('hex');

describe('known keys', () => {
  it('remember the last number of each of many keys, and of no other', () => {
    const known = new KnownKeys();
    for (let index = 0; index < 20_000; index += 1) known.set(key(index % 15_000), index);
    const wrong = Array.from({ length: 20_000 }, (_, index) => index).filter(
      (index) => known.get(key(index)) !== (index < 5_000 ? index + 15_000 : index < 15_000 ? index : null),
    );
    expect(wrong).toStrictEqual([]);
  });

  it('tell keys apart that differ in their last digit only, and take 0 for a number', () => {
    const known = new KnownKeys();
    known.set('0'.repeat(32), 0);
    expect([known.get('0'.repeat(32)), known.get(`${'0'.repeat(31)}1`)]).toStrictEqual([0, null]);
  });
});
