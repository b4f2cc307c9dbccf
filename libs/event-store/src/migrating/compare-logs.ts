import { LogCursor } from './log-cursor.js';
import type { LogView } from './log.js';
import { RootOfHashes } from './root-of-hashes.js';
import { leafHash, type SealedEvent } from './sealed-event.js';

/** `common` events are equal from the first one on; `differsAt` is the next one when both logs have one. */
export type Compared = Readonly<{
  common: number;
  differsAt: number | null;
  leftEnds: boolean;
  rightEnds: boolean;
  rootOfHashes: string;
}>;

const EVERY = 500;

/** Reads both logs in step and compares place and bytes of every event, by hashes computed here; stops where they part. */
export const compareLogs = async (
  left: LogView,
  right: LogView,
  onProgress: (compared: number) => void = () => undefined,
): Promise<Compared> => {
  const [ours, theirs] = [new LogCursor(left), new LogCursor(right)];
  const root = new RootOfHashes();
  try {
    for (let common = 0; ; common += 1) {
      const [one, other] = [await ours.next(), await theirs.next()];
      const ends = { leftEnds: one === null, rightEnds: other === null };
      if (one === null || other === null) return { common, differsAt: null, ...ends, rootOfHashes: root.digest() };
      if (!same(one, other)) return { common, differsAt: common, ...ends, rootOfHashes: root.digest() };
      root.add(one.leafHash);
      if (common % EVERY === 0) onProgress(common + 1);
    }
  } finally {
    await ours.close();
    await theirs.close();
  }
};

const same = (one: SealedEvent, other: SealedEvent): boolean =>
  one.sequence === other.sequence &&
  one.leafHash === other.leafHash &&
  leafHash(one) === one.leafHash &&
  leafHash(other) === other.leafHash;
