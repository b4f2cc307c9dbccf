import type { AttachmentStore } from '../attachment-store.js';
import type { Staging } from '../staging.js';

/** `contents` are all files that are kept, by hash, however the store names them; `damage` changes bytes behind its back. */
export type StoreUnderTest = Readonly<{
  store: AttachmentStore;
  staging: Staging;
  contents: () => Promise<ReadonlyMap<string, Buffer>>;
  damage: (sha256: string, bytes: Buffer) => Promise<void>;
  close: () => Promise<void>;
}>;
