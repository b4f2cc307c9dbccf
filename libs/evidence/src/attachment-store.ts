import type { Readable } from 'node:stream';
import type { Staged } from './staged.js';

/** Where the bytes of attachments lie, each once, under their SHA-256. */
export abstract class AttachmentStore {
  /**
   * Keeps a staged file for ever. Once it resolves the bytes survive a crash; until then nothing is seen under their
   * hash, and never a part of them. Content that is kept already stays the same; doing it again, also at once, is safe.
   */
  abstract keep(staged: Staged): Promise<void>;

  /** The bytes under a hash as they lie there, unchecked, with how many there are; null when nothing is kept under it. */
  abstract open(sha256: string): Promise<Kept | null>;
}

export type Kept = Readonly<{ size: number; bytes: Readable }>;
