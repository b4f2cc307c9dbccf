const BITS = 1 << 24;

/**
 * Keys that may have been seen, in 2 MiB whatever their number (a Bloom filter with three hashes): \`has\` is never false for
 * one that was added, and rarely true for another as long as they are no more than a million or two.
 */
export class SeenKeys {
  private readonly bits = new Uint8Array(BITS >>> 3);

  add(key: string): void {
    for (const bit of bitsOf(key)) this.bits[bit >>> 3] = (this.bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }

  has(key: string): boolean {
    return bitsOf(key).every((bit) => ((this.bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0);
  }
}

/** FNV-1a in two flavours and their sum. */
const bitsOf = (key: string): readonly number[] => {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < key.length; at += 1) {
    one = Math.imul(one ^ key.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ key.charCodeAt(at), 0x5bd1e995);
  }
  return [one, other, one + other].map((hash) => (hash ^ (hash >>> 15)) & (BITS - 1));
};
