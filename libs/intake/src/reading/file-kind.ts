import { refuseReading } from './reading.rejections.js';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const PDF_SEARCHED = 1_024;

/**
 * Tells an Office file from text by its first bytes, never by its name.
 *
 * @throws Rejection for what can be named but not read: PDF, Word and Excel files of old, and files with a password, which
 * Office wraps the same way
 */
export const fileKind = (bytes: Buffer, fileName: string): 'zip' | 'text' => {
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, EMPTY_ZIP)) return refuseReading('intake.empty-file', fileName);
  if (bytes.subarray(0, PDF_SEARCHED).includes(Buffer.from(PDF))) return refuseReading('intake.pdf', fileName);
  if (startsWith(bytes, OLE2)) {
    const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return refuseReading(locked ? 'intake.encrypted' : 'intake.old-office-format', fileName);
  }
  return 'text';
};

const startsWith = (bytes: Buffer, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);
