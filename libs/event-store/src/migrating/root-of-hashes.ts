import { createHash } from 'node:crypto';

type Tree = Readonly<{ leaves: number; hash: Buffer }>;

const NODE = Buffer.of(1);

/** The Merkle tree hash of RFC 6962 over leaf hashes that come one by one; keeps one hash per level. */
export class RootOfHashes {
  private readonly trees: Tree[] = [];

  add(leafHash: string): void {
    let tree: Tree = { leaves: 1, hash: Buffer.from(leafHash, 'hex') };
    for (let left = this.trees.at(-1); left?.leaves === tree.leaves; left = this.trees.at(-1)) {
      this.trees.pop();
      tree = joined(left, tree);
    }
    this.trees.push(tree);
  }

  digest(): string {
    if (this.trees.length === 0) return createHash('sha256').digest('hex');
    return this.trees.reduceRight((right, left) => joined(left, right)).hash.toString('hex');
  }
}

const joined = (left: Tree, right: Tree): Tree => ({
  leaves: left.leaves + right.leaves,
  hash: createHash('sha256').update(NODE).update(left.hash).update(right.hash).digest(),
});
