import type { Journal } from './journal.spec-kit.js';
import type { Kept } from './kept.spec-kit.js';

export type { Kept };
export type NewKept = Pick<Kept, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = number | 'any' | 'no-stream' | 'stream-exists';
export type Judged =
  Readonly<{ ok: true; revision: number; position: number }> | Readonly<{ ok: false; actual: number | 'deleted' }>;

export const TOMBSTONE = '$streamDeleted';
const DELETED_AT = 2 ** 53;
const STEP = 100;
const TICKS_PER_MS = 10_000n;

/** `from`: readers see nothing before this revision; `most`: nor more than so many of the last ones. */
type Stream = { events: Kept[]; from: number; most: number; deleted: boolean };

/** A stream was deleted when nothing of it may be seen, until it is written to again. */
const HIDDEN = 2 ** 63;

/**
 * What the real server does with streams, as it was seen on 20.10 and 21.10: a repetition with the revision of the first
 * time answers as the first time; at the expected revision ids are not compared; part of a repetition is a conflict; a
 * stream that was deleted can begin again where it ended, one with a tombstone never.
 */
export class StoredLog {
  private readonly all: Kept[] = [];
  private told = 0;
  private readonly streams = new Map<string, Stream>();
  private readonly hearers = new Set<() => void>();
  private readonly scavenged = new Set<number>();
  private shift = 0;

  constructor(private readonly journal: Pick<Journal, 'kept' | 'add' | 'flushed'> | null = null) {
    this.hear(journal?.kept ?? []);
  }

  /** Takes what another process has written. */
  hear(kept: readonly Kept[]): void {
    if (kept.length === 0) return;
    for (const event of kept) this.take(event);
    this.told = this.all.length;
    for (const hear of this.hearers) hear();
  }

  /** How many events readers may see: with a journal only what is on the disk. */
  get count(): number {
    return this.told;
  }

  /** Where the next event will stand, as far as readers may see. */
  get end(): number {
    return this.lastTold + STEP;
  }

  get events(): readonly Kept[] {
    return this.slice(0, this.told);
  }

  at(index: number): Kept | undefined {
    return index < this.told ? this.all[index] : undefined;
  }

  /** How many events stand at or before a position. */
  upTo(position: number): number {
    let [low, high] = [0, this.told];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.position ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  slice(from: number, to: number): readonly Kept[] {
    return this.all.slice(from, Math.min(to, this.told));
  }

  /** Null when there is no such stream or it was deleted; `deleted` when it carries a tombstone. */
  stream(name: string): readonly Kept[] | 'deleted' | null {
    const stream = this.streams.get(name);
    if (stream?.deleted === true) return 'deleted';
    const told = stream?.events.filter(({ position }) => position <= this.lastTold) ?? [];
    if (stream === undefined || told.length === 0 || stream.from === HIDDEN) return null;
    const seen = told.filter(({ revision }) => revision >= stream.from);
    return seen.slice(Math.max(0, seen.length - stream.most));
  }

  /** Of a stream as writers see it, deleted or not; -1 when nothing was ever written there. */
  lastRevision(name: string): number {
    return this.streams.get(name)?.events.at(-1)?.revision ?? -1;
  }

  /** Whether an event stands or stood there, or may once: the real server reads from no other place. */
  isPlace(position: number): boolean {
    return (
      position > this.lastTold ||
      this.scavenged.has(position) ||
      this.at(this.upTo(position) - 1)?.position === position
    );
  }

  /** What the scavenging of a store removes: nobody hears of it any more, and revisions are kept. Only without a journal. */
  scavenge(name: string, upTo: number): void {
    for (const event of this.all.splice(0)) {
      if (event.stream !== name || event.revision > upTo) this.all.push(event);
      else this.scavenged.add(event.position);
    }
    this.told = this.all.length;
  }

  append(name: string, expected: Expected, proposed: readonly NewKept[]): Judged {
    const stream = this.streams.get(name) ?? empty();
    if (stream.deleted) return { ok: false, actual: 'deleted' };
    const repeated = repetition(stream.events, expected, proposed);
    if (repeated !== null) return { ok: true, revision: repeated.revision, position: repeated.position };
    const actual = stream.events.length - 1;
    if (!fits(stream, expected, proposed)) return { ok: false, actual };
    if (stream.from === HIDDEN) this.describe(name, { $tb: actual + 1 });
    const now = Date.now();
    for (const [index, event] of proposed.entries()) this.put(name, actual + 1 + index, event, now + index);
    // Nothing was written: the real server names revision 0 of a stream that is not there.
    const last = this.streams.get(name)?.events.length ?? 1;
    return { ok: true, revision: last - 1, position: this.all.at(-1)?.position ?? 0 };
  }

  /** Hides what is there; the next append goes on with the next revision, also one that expects no stream. */
  delete(name: string): void {
    this.describe(name, { $tb: HIDDEN });
  }

  /** What the tools of the store write about a stream, such as `$maxCount`. */
  describe(name: string, about: Readonly<Record<string, number>>): void {
    const metadata = { type: '$metadata', contentType: 'application/json', metadata: new Uint8Array() };
    const data = Buffer.from(JSON.stringify(about));
    this.put(`$$${name}`, this.lastRevision(`$$${name}`) + 1, { ...metadata, id: crypto.randomUUID(), data });
  }

  /** Ends a stream for ever. */
  tombstone(name: string): void {
    const nothing = { contentType: 'application/octet-stream', data: new Uint8Array(), metadata: new Uint8Array() };
    this.put(name, DELETED_AT, { ...nothing, id: crypto.randomUUID(), type: TOMBSTONE });
  }

  /** Resolves when everything that was judged so far would survive a kill; then subscribers are told. */
  async settled(): Promise<void> {
    const until = this.all.length;
    await this.journal?.flushed();
    this.told = Math.max(this.told, until);
    for (const hear of this.hearers) hear();
  }

  /** Calls `hear` after every append. Returns the end of it. */
  listen(hear: () => void): () => void {
    this.hearers.add(hear);
    return () => void this.hearers.delete(hear);
  }

  /**
   * As after the restore of a backup that was taken when the log had this many events. What comes then stands so far from
   * where it would have stood. Only without a journal.
   */
  cutTo(events: number, shift = 0): void {
    this.shift = shift;
    const kept = this.all.splice(0).slice(0, events);
    this.streams.clear();
    for (const event of kept) this.take(event);
    this.told = this.all.length;
  }

  private get lastTold(): number {
    return this.all[this.told - 1]?.position ?? 0;
  }

  /** The real server stamps every event of an append by itself; here they are never of one millisecond. */
  private put(stream: string, revision: number, event: NewKept, at = Date.now()): void {
    const position = (this.all.at(-1)?.position ?? 0) + STEP + this.shift;
    this.shift = 0;
    const kept = { ...event, stream, revision, position, created: String(BigInt(at) * TICKS_PER_MS) };
    this.take(kept);
    this.journal?.add(kept);
    if (this.journal === null) this.told = this.all.length;
  }

  private take(event: Kept): void {
    this.all.push(event);
    const stream = this.streams.get(event.stream) ?? empty();
    this.streams.set(event.stream, stream);
    if (event.type === TOMBSTONE) stream.deleted = true;
    else stream.events.push(event);
    if (event.type === '$metadata') this.heed(event);
  }

  private heed({ stream: about, data }: Kept): void {
    const { $tb, $maxCount } = JSON.parse(Buffer.from(data).toString('utf8')) as { $tb?: number; $maxCount?: number };
    const stream = this.streams.get(about.slice(2)) ?? empty();
    this.streams.set(about.slice(2), Object.assign(stream, { from: $tb ?? 0, most: $maxCount ?? Infinity }));
  }
}

const empty = (): Stream => ({ events: [], from: 0, most: Infinity, deleted: false });

const fits = ({ events, from }: Stream, expected: Expected, proposed: readonly NewKept[]): boolean => {
  const actual = events.length - 1;
  if (expected === 'any') return !proposed.some(({ id }) => events.some((kept) => kept.id === id));
  if (expected === 'stream-exists') return actual >= 0;
  return expected === 'no-stream' ? from === HIDDEN || events.length === 0 : actual === expected;
};

const repetition = (present: readonly Kept[], expected: Expected, proposed: readonly NewKept[]): Kept | null => {
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
};
