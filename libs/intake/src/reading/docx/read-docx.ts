import mammoth from 'mammoth';
import type { DocumentContent } from '../../domain/document-content.js';
import { refuseReading } from '../reading.rejections.js';
import { storedZip } from '../zip/stored-zip.js';
import type { ZipPart } from '../zip/zip-part.js';
import { contentFromHtml } from './content-from-html.js';
import { docxMargins } from './docx-margins.js';
import { prepareParts } from './prepare-parts.js';

/**
 * Every paragraph becomes a plain `p`, whatever its style: styles of the document, and a style map hidden in it, must not
 * decide what is read.
 */
const OPTIONS = {
  includeDefaultStyleMap: false,
  includeEmbeddedStyleMap: false,
  externalFileAccess: false,
  styleMap: ["br[type='page'] => br:fresh", "br[type='column'] => br:fresh"],
};

/** @throws Rejection `intake.corrupt` when the parts do not make a Word document */
export const readDocx = async (parts: readonly ZipPart[], fileName: string): Promise<DocumentContent> => {
  const html = await htmlOf(parts).catch(() => refuseReading('intake.corrupt', fileName));
  const margins = docxMargins(parts);
  return { format: 'docx', ...contentFromHtml(html), ...(margins.length > 0 ? { margins } : {}) };
};

const htmlOf = async (parts: readonly ZipPart[]): Promise<string> => {
  const { value } = await mammoth.convertToHtml({ buffer: storedZip(prepareParts(parts)) }, OPTIONS);
  return value;
};
