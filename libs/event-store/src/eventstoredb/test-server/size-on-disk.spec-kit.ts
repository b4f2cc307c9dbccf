import type { NewKept } from './stored-log.spec-kit.js';

/** `--max-append-size` of the real server when nothing else is said. */
export const MAX_APPEND_SIZE = 1_048_576;

/** What the real server counts of an event. */
export const sizeOnDisk = ({ type, data, metadata }: NewKept): number =>
  type.length * 2 + data.length + metadata.length;
