import { crc32 } from 'node:zlib';
import type { ZipPart } from './zip-part.js';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAME = 0x800;

/**
 * Packs parts without compression. Libraries that want a zip get this one instead of the file that was sent: nothing in it
 * can inflate, overlap, repeat a name or read differently in another unpacker.
 */
export const storedZip = (parts: readonly ZipPart[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const shared = sharedHeader(Buffer.byteLength(name), bytes);
    const local = Buffer.concat([uint32(LOCAL), shared, Buffer.from(name), bytes]);
    directory.push(uint32(CENTRAL), uint16(20), shared, Buffer.alloc(10), uint32(offset), Buffer.from(name));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const counts = Buffer.concat([uint16(0), uint16(0), uint16(parts.length), uint16(parts.length)]);
  return Buffer.concat([...files, central, uint32(END), counts, uint32(central.length), uint32(offset), uint16(0)]);
};

/** The 26 bytes that a local header and its directory entry have in common. */
const sharedHeader = (nameLength: number, bytes: Buffer): Buffer =>
  Buffer.concat([
    ...[20, UTF8_NAME, 0, 0, 0x21].map(uint16),
    ...[crc32(bytes), bytes.length, bytes.length].map(uint32),
    ...[nameLength, 0].map(uint16),
  ]);

const uint16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
