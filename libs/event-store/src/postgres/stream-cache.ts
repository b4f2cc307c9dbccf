import type { Recorded } from '#libs/kernel';

/** `askedAt`: a moment of `performance.now()`; what was committed before it is among the events. */
export type Begun = Readonly<{ events: readonly Recorded[]; askedAt: number }>;
type Kept = Begun & Readonly<{ bytes: number }>;

const UNKNOWN: Begun = { events: [], askedAt: -Infinity };

/** About what an event takes beside its texts. */
const PER_EVENT = 1_000;
/** A text takes as much as soon as one character of it is not Latin, and Vietnamese ones are not. */
const PER_CHARACTER = 2;

/**
 * Beginnings of streams as they were read. Recorded events never change, so what is kept stays true for ever and only what
 * came after it must be asked for. Bounded by the memory that the events take, the stream longest unused going first; none
 * takes more than a quarter of it.
 */
export class StreamCache {
  private readonly streams = new Map<string, Kept>();
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  /** Its first events, as many as are known here; maybe none. */
  begun(stream: string): Begun {
    const kept = this.streams.get(stream);
    if (kept === undefined) return UNKNOWN;
    this.streams.delete(stream);
    this.streams.set(stream, kept);
    return kept;
  }

  /** Nothing more had come by then; where less is known here by now, that is not said of it. */
  confirm(stream: string, begun: Begun): void {
    const known = this.streams.get(stream);
    if (known === undefined && begun.events.length === 0) return this.put(stream, { ...begun, bytes: PER_EVENT });
    if (known === undefined || known.events.length < begun.events.length || known.askedAt >= begun.askedAt) return;
    this.streams.set(stream, { ...known, askedAt: begun.askedAt });
  }

  /** `events`: the stream from its first event on; `characters`: in the texts of those that were read anew. */
  keep(stream: string, begun: Begun, characters: number): void {
    const { events, askedAt } = begun;
    const known = this.streams.get(stream);
    if (events.length <= (known?.events.length ?? 0)) return this.confirm(stream, begun);
    const added = characters * PER_CHARACTER + (events.length - (known?.events.length ?? 0)) * PER_EVENT;
    const bytes = (known?.bytes ?? 0) + added;
    this.forget(stream);
    if (bytes <= this.mostBytes / 4) this.put(stream, { events, askedAt, bytes });
  }

  private put(stream: string, kept: Kept): void {
    this.streams.set(stream, kept);
    this.bytes += kept.bytes;
    for (const oldest of this.streams.keys()) {
      if (this.bytes <= this.mostBytes) return;
      this.forget(oldest);
    }
  }

  private forget(stream: string): void {
    this.bytes -= this.streams.get(stream)?.bytes ?? 0;
    this.streams.delete(stream);
  }
}
