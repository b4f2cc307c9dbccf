import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as a hostile packer may write it: what the headers say need not be true. */
export type PackedEntry = Readonly<{
  name: string;
  content?: Buffer | string;
  declaredSize?: number;
  declaredCrc?: number;
  flags?: number;
  sharesBytesOfTheFirst?: boolean;
}>;

/** Packs entries with compression and writes whatever headers the spec asks for. */
export const packedZip = (entries: readonly PackedEntry[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const {
    name,
    content = '',
    declaredSize,
    declaredCrc,
    flags = 0x800,
    sharesBytesOfTheFirst = false,
  } of entries) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(flags, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(declaredCrc ?? crc32(bytes), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(declaredSize ?? bytes.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, Buffer.from(name), packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(sharesBytesOfTheFirst ? 0 : offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), header, where, Buffer.from(name));
    if (sharesBytesOfTheFirst) continue;
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06'), end]);
};
