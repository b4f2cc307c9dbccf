import { createHash } from 'node:crypto';
import { orderFaults, RootOfHashes, type SealedEvent } from '#libs/event-store';
import type { FaultList } from './fault-list.js';
import { KnownKeys } from './known-keys.js';
import { eventOfLine, linesOf } from './log-files.js';
import { MANIFEST, type Manifest } from './manifest.js';

/** Reads every line: each event under its own hash, sequences and revisions without holes, every id once. */
export const verifyLog = async (
  folder: string,
  { log }: Manifest,
  files: readonly string[],
  faults: FaultList,
  onProgress: (events: number) => void = () => undefined,
): Promise<void> => {
  const verifier = new LineVerifier(faults);
  for (const file of files) {
    for await (const [number, line] of linesOf(folder, file)) {
      verifier.verify(line, `${file}:${number}`);
      if (number % 1_000 === 0) onProgress(verifier.events);
    }
  }
  if (verifier.events !== log.events || log.lastSequence !== log.events - 1) {
    faults.add('backup.log-count', MANIFEST, log.events, verifier.events);
  } else if (verifier.root.digest() !== log.rootOfHashes) faults.add('backup.log-root', MANIFEST);
};

class LineVerifier {
  readonly root = new RootOfHashes();
  events = 0;
  private before: SealedEvent | null = null;
  private readonly ids = new KnownKeys();
  private readonly revisions = new KnownKeys();

  constructor(private readonly faults: FaultList) {}

  verify(line: string, place: string): void {
    const event = this.read(line, place);
    if (event === null) return;
    this.events += 1;
    for (const fault of orderFaults(event, this.before)) this.faults.add(`backup.event-${fault}`, place);
    this.verifyId(event, place);
    this.verifyRevision(event, place);
    this.root.add(event.leafHash);
    this.before = event;
  }

  private read(line: string, place: string): SealedEvent | null {
    try {
      return eventOfLine(line);
    } catch (error) {
      this.faults.add('backup.line-unreadable', place, (error as Error).message);
      if (this.before !== null) this.before = { ...this.before, sequence: this.before.sequence + 1 };
      return null;
    }
  }

  private verifyId({ eventId, sequence }: SealedEvent, place: string): void {
    const key = eventId.replaceAll('-', '');
    const known = this.ids.get(key);
    if (known === null) this.ids.set(key, sequence);
    else this.faults.add('backup.event-id-twice', place, known);
  }

  private verifyRevision({ stream, revision }: SealedEvent, place: string): void {
    const key = createHash('sha256').update(stream).digest('hex').slice(0, 32);
    if (revision !== (this.revisions.get(key) ?? -1) + 1) this.faults.add('backup.event-revision', place);
    this.revisions.set(key, Math.max(revision, 0));
  }
}
