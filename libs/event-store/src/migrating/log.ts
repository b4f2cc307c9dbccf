import type { SealedEvent } from './sealed-event.js';

/** A log as far as it reached when it was looked at; what is appended later is not seen. */
export type LogView = Readonly<{
  /** Events in order from the sequence on, in pages that are never empty. */
  pages: (from: number) => AsyncIterable<readonly SealedEvent[]>;
}>;

/** A log that can be read from end to end, with every event as it is stored. `name` tells people where it is. */
export type Log = Readonly<{
  name: string;
  /** @throws Rejection when a copy into it was begun and has not ended, or no log was ever kept here */
  refuseUnlessWhole: () => Promise<void>;
  look: () => Promise<LogView>;
  close: () => Promise<void>;
}>;

/** A log that takes events of another one as they are. */
export type TargetLog = Log &
  Readonly<{
    /** Why the event cannot lie here byte for byte, null when it can. */
    cannotHold: (event: SealedEvent) => string | null;
    /** Marks that events are arriving: until `end` no program of ours serves this log. Repeating it is harmless. */
    begin: () => Promise<void>;
    /** Appends a page that follows what is there; a part of it may be kept when it rejects. */
    write: (page: readonly SealedEvent[]) => Promise<void>;
    end: () => Promise<void>;
  }>;
