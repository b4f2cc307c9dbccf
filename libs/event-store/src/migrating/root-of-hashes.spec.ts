import { createHash } from 'node:crypto';
import { RootOfHashes } from './root-of-hashes.js';

const sha = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaves = Array.from({ length: 20 }, (_, index) => sha(Buffer.of(0, index)));

/** RFC 6962, section 2.1, as it is written there. */
const treeHash = (hashes: readonly Buffer[]): Buffer => {
  if (hashes.length === 0) return sha();
  if (hashes.length === 1) return hashes[0] as Buffer;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return sha(Buffer.of(1), treeHash(hashes.slice(0, split)), treeHash(hashes.slice(split)));
};

describe('the root of the hashes of a log', () => {
  it.each([0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 20])('of %i events is the tree hash of RFC 6962', (count) => {
    const root = new RootOfHashes();
    for (const leaf of leaves.slice(0, count)) root.add(leaf.toString('hex'));
    expect(root.digest()).toBe(treeHash(leaves.slice(0, count)).toString('hex'));
  });
});
