/** A file that was received whole and lies on the local disk, synced. Whoever holds it calls `discard` in the end. */
export type Staged = Readonly<{
  path: string;
  sha256: string;
  size: number;
  /** Whether all of it is plain text in UTF-8 that is neither markup nor a script. */
  plainText: boolean;
  discard: () => Promise<void>;
}>;
