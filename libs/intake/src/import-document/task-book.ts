import type { Fault } from '#libs/kernel';
import type { Finding } from '../domain/finding.js';
import type { NoticeRow } from '../domain/notice-row.js';
import type { ReadRow } from '../domain/reading.js';

/**
 * What the register of tasks makes of rows that were read. `events` counts the facts that settling them would add;
 * `faults` are what settling would stumble over: a document that has any is refused before it is accepted.
 */
export type RegisterView = Readonly<{
  assigned: number;
  alreadyKnown: number;
  events: number;
  findings: readonly Finding[];
  faults: readonly Fault[];
}>;

export abstract class TaskBook {
  /** Derives the ids; equal rows of one document are told apart by their order. */
  abstract identify(rows: readonly ReadRow[]): readonly NoticeRow[];

  abstract compare(rows: readonly NoticeRow[]): Promise<RegisterView>;
}
