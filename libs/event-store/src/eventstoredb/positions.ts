import type { Position } from '@eventstore/db-client';

/** Whether `one` stands after `other` in `$all`: by commit, then by prepare, as transactions share their commit. */
export const beyond = (one: Position, other: Position): boolean =>
  one.commit > other.commit || (one.commit === other.commit && one.prepare > other.prepare);

export const alike = (one: Position, other: Position): boolean =>
  one.commit === other.commit && one.prepare === other.prepare;

/** Where the client says that it does not know a position. */
export const UNSET = 2n ** 64n - 1n;
