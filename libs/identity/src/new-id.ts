import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES = 16;
const drawn = new Uint8Array(BYTES * 256);
let used = drawn.length;

/** UUIDv7 (RFC 9562, 5.7): random, sorts by the millisecond it was made in. */
export const newId = (): string => {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const random = drawn.subarray(used, (used += BYTES));
  return v7({ random });
};
