/** One unpacked part of an Office file. */
export type ZipPart = Readonly<{ name: string; bytes: Buffer }>;
