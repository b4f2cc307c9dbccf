/** A file as it was sent; `fileName` and `mediaType` are what its sender says, if anything. */
export type SentFile = Readonly<{
  field: string | null;
  fileName: string | null;
  mediaType: string;
  bytes: Buffer;
}>;

/** What a request for files carries. `more`: files beyond the limit of the server, which were not read. */
export type Upload = Readonly<{
  files: readonly SentFile[];
  fields: readonly (readonly [string, string])[];
  more: number;
}>;
