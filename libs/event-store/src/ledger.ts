import type { Recorded } from '#libs/kernel';

/** The whole log in one order: one row per event, sequence 0, 1, 2 … without gaps, upcast to current schemas. */
export abstract class Ledger {
  /** Up to `limit` events with `sequence >= from`, in order; with `types` only those (the answer then has gaps). */
  abstract read(from: number, limit: number, types?: readonly string[]): Promise<readonly Recorded[]>;

  /** The events of these sequences, in order. */
  abstract readSequences(sequences: readonly number[]): Promise<readonly Recorded[]>;

  /** All events of the named streams, in ledger order. Unknown streams have none. */
  abstract readStreams(streams: readonly string[]): Promise<readonly Recorded[]>;

  /** Sequence of the newest event, -1 when the log is empty. */
  abstract head(): Promise<number>;

  /** Sequence of the newest event recorded at or before the instant (ISO 8601), -1 when there is none. */
  abstract sequenceAt(instant: string): Promise<number>;

  /** Resolves true once the log has reached `sequence`, false when `timeoutMs` passed first. */
  abstract waitFor(sequence: number, timeoutMs: number): Promise<boolean>;

  /** Calls `wake` after appends, also those of other processes. A hint only: calls may be missed or merged. Returns the end of it. */
  abstract onAppended(wake: () => void): Promise<() => Promise<void>>;
}
