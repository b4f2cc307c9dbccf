/** What a client meant to happen: the type and stream of the one event, and the fields that it must carry. */
export type Expected = Readonly<{ type: string; stream: string | null; data: Readonly<Record<string, unknown>> }>;

/** One line of a journal. `key` is the Idempotency-Key and, as X-Request-Id, the correlation id of the event. */
export type JournalEntry =
  | Readonly<{ t: 'sent'; key: string; attempt: number; at: number; operation: string; expected: Expected }>
  | Readonly<{ t: 'acknowledged'; key: string; attempt: number; at: number } & Acknowledged>
  | Readonly<{ t: 'unknown'; key: string; attempt: number; at: number; why: string }>
  | Readonly<{ t: 'refused'; key: string; attempt: number; at: number; why: string }>
  | Readonly<{ t: 'read'; stream: string; presented: number } & SheetRead>
  /** A file was asked for at the end, and was the `same` as when it was sent, or not. */
  | Readonly<{ t: 'fetched'; sha256: string; same: boolean }>
  | Readonly<{ t: 'subscribed'; subscriber: string; after: number }>
  | Readonly<{ t: 'seen'; subscriber: string } & Seen>
  | Readonly<{ t: 'witnessed'; sequence: number; leafHash: string }>
  | Readonly<{ t: 'crashed'; program: string; at: number; why: string }>
  | Readonly<{ t: 'fault'; kind: string; at: number; fired: boolean; recoveredMs: number | null; evidence: unknown }>
  | Readonly<{ t: 'skipped'; kind: string; reason: string }>;

export type Acknowledged = Readonly<{ position: number; revision: number; events: number }>;

/** What a reader was shown of one assignment when it presented its position. */
export type SheetRead = Readonly<{ knownAt: number; revision: number; reports: number }>;

/** `once`: the subscriber is told everything exactly once; others may be told again what they did not confirm. */
export type Seen = Readonly<{
  once: boolean;
  sequence: number;
  eventId: string;
  stream: string;
  revision: number;
  data: unknown;
}>;

export type EntryOf<T extends JournalEntry['t']> = Extract<JournalEntry, { t: T }>;
