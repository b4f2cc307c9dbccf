import mammoth from 'mammoth';
import type { DocumentContent } from '../../domain/document-content.js';
import { refuseReading } from '../reading.rejections.js';
import { storedZip } from '../zip/stored-zip.js';
import type { ZipPart } from '../zip/zip-part.js';
import { contentFromHtml } from './content-from-html.js';
import { docxMargins } from './docx-margins.js';
import { prepareParts } from './prepare-parts.js';
import type { TablesAside } from './set-tables-aside.js';

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
  const { html, tables } = await htmlOf(parts).catch(() => refuseReading('intake.corrupt', fileName));
  const margins = docxMargins(parts);
  return { format: 'docx', ...contentFromHtml(html, tables), ...(margins.length > 0 ? { margins } : {}) };
};

const htmlOf = async (parts: readonly ZipPart[]): Promise<Readonly<{ html: string; tables: TablesAside }>> => {
  const prepared = prepareParts(parts);
  const { value: html } = await mammoth.convertToHtml({ buffer: storedZip(prepared.parts) }, OPTIONS);
  return { html, tables: prepared.tables };
};
