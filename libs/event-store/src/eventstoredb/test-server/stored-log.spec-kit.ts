/** An event as the test server keeps it; `position` stands for commit and prepare. */
export type Kept = Readonly<{
  id: string;
  stream: string;
  revision: number;
  position: number;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
  created: string;
}>;

export type NewKept = Pick<Kept, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = number | 'any' | 'no-stream' | 'stream-exists';
export type Judged = Readonly<{ ok: true; revision: number; position: number } | { ok: false; actual: number }>;

const STEP = 100;
const TICKS_PER_MS = 10_000n;

/**
 * What the real server does with streams, as it was seen on 20.10 and 21.10: a repetition with the revision of the first
 * time answers as the first time; at the expected revision ids are not compared; part of a repetition is a conflict.
 */
export class StoredLog {
  readonly events: Kept[] = [];
  private readonly streams = new Map<string, Kept[]>();
  private readonly hearers = new Set<() => void>();

  stream(name: string): readonly Kept[] {
    return this.streams.get(name) ?? [];
  }

  append(stream: string, expected: Expected, proposed: readonly NewKept[]): Judged {
    const present = this.streams.get(stream) ?? [];
    const actual = present.length - 1;
    const repeated = this.repetition(present, expected, proposed);
    if (repeated !== null) return { ok: true, revision: repeated.revision, position: repeated.position };
    const fits =
      expected === 'any'
        ? !proposed.some(({ id }) => present.some((kept) => kept.id === id))
        : expected === 'no-stream'
          ? actual === -1
          : expected === 'stream-exists'
            ? actual >= 0
            : actual === expected;
    if (!fits) return { ok: false, actual };
    for (const event of proposed) {
      const position = (this.events.at(-1)?.position ?? 0) + STEP;
      const created = String(BigInt(Date.now()) * TICKS_PER_MS);
      const kept = { ...event, stream, revision: present.length, position, created };
      present.push(kept);
      this.events.push(kept);
    }
    this.streams.set(stream, present);
    for (const hear of this.hearers) hear();
    return { ok: true, revision: present.length - 1, position: this.events.at(-1)?.position ?? 0 };
  }

  /** Calls `hear` after every append. Returns the end of it. */
  listen(hear: () => void): () => void {
    this.hearers.add(hear);
    return () => void this.hearers.delete(hear);
  }

  /** As after the restore of a backup that was taken when the log had this many events. */
  cutTo(events: number): void {
    const kept = this.events.slice(0, events);
    this.events.length = 0;
    this.streams.clear();
    for (const event of kept) {
      this.events.push(event);
      this.streams.set(event.stream, [...(this.streams.get(event.stream) ?? []), event]);
    }
  }

  private repetition(present: readonly Kept[], expected: Expected, proposed: readonly NewKept[]): Kept | null {
    if (expected === 'stream-exists') return null;
    const from =
      expected === 'any'
        ? present.findIndex(({ id }) => id === proposed[0]?.id)
        : expected === 'no-stream'
          ? 0
          : expected + 1;
    if (from < 0 || proposed.length === 0) return null;
    const same = proposed.every(({ id }, index) => present[from + index]?.id === id);
    return same ? (present[from + proposed.length - 1] ?? null) : null;
  }
}
