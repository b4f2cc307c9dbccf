import { Rejection, type Bilingual } from '#libs/kernel';
import { HttpRefusal } from '#libs/web';

export type UploadedFile = Readonly<{ bytes: Uint8Array; fileName: string }>;

type Part = Readonly<{
  filename?: string;
  mimetype?: string;
  file: { resume: () => unknown };
  toBuffer: () => Promise<Buffer>;
}>;
export type UploadRequest = Readonly<{
  isMultipart?: () => boolean;
  files?: () => AsyncIterable<Part>;
  body: unknown;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}>;

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What may be sent raw, each with how the file is named when its sender does not say: the reader tells the rest by its content. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['application/octet-stream', ''],
  ['text/plain', ''],
  ['text/csv', '.csv'],
  ['text/tab-separated-values', '.tsv'],
  [`${OFFICE}.wordprocessingml.document`, '.docx'],
  [`${OFFICE}.spreadsheetml.sheet`, '.xlsx'],
  ['application/vnd.ms-excel', ''],
  ['application/msword', ''],
  ['application/pdf', ''],
]);

export const rawMediaTypes: readonly string[] = [...ENDINGS.keys()];

/**
 * The one file of a request: the file part of a form, or the raw body named by `fileName` or `Content-Disposition`.
 * @throws Rejection when there is none or more than one; HttpRefusal (415) for a body that can be no document
 */
export const uploadedFile = async (request: UploadRequest, fileName: string | undefined): Promise<UploadedFile> =>
  request.isMultipart?.() === true ? fileOfForm(request, fileName) : rawFile(request, fileName);

/** The whole form is read before anything is refused, because a sender cut off while sending never sees the answer. */
const fileOfForm = async (request: UploadRequest, fileName: string | undefined): Promise<UploadedFile> => {
  const files: UploadedFile[] = [];
  let others = 0;
  try {
    for await (const part of request.files?.() ?? []) {
      if (files.length === 0) {
        const name = fileName ?? part.filename;
        files.push({ bytes: await part.toBuffer(), fileName: named(name, part.mimetype ?? '') });
      } else {
        others += 1;
        part.file.resume();
      }
    }
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'FST_FILES_LIMIT') throw error;
    others += 1;
  }
  if (others > 0) return refuse('intake.several-files', SEVERAL);
  return files[0] ?? refuse('intake.file-missing', MISSING);
};

const rawFile = ({ body, headers }: UploadRequest, fileName: string | undefined): UploadedFile => {
  const type = (String(headers['content-type'] ?? '').split(';')[0] ?? '').trim().toLowerCase();
  if (type !== '' && !ENDINGS.has(type)) {
    const faults = [{ code: 'request.media-type-unsupported', place: 'Content-Type', message: unsupported(type) }];
    throw new HttpRefusal(415, 'request.media-type-unsupported', faults, { accept: ACCEPTED });
  }
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return refuse('intake.file-missing', MISSING);
  const disposition = /filename="?([^";]+)"?/i.exec(String(headers['content-disposition'] ?? ''))?.[1];
  return { bytes, fileName: named(fileName ?? disposition, type) };
};

const named = (name: string | undefined, type: string): string =>
  name !== undefined && /\.[a-z]{2,5}$/i.test(name) ? name : `${name ?? 'document'}${ENDINGS.get(type) ?? ''}`;

const ACCEPTED = ['multipart/form-data', ...rawMediaTypes].join(', ');

const refuse = (code: string, message: Bilingual): never => {
  throw new Rejection(code, message.en, [{ code, place: 'body', message }]);
};

const MISSING: Bilingual = {
  vi: 'Yêu cầu không kèm tệp. Hãy gửi tệp ở trường "file" của biểu mẫu, hoặc gửi thẳng nội dung tệp (application/octet-stream).',
  en: 'The request carries no file. Send it as field "file" of a form, or as the raw body (application/octet-stream).',
};

const SEVERAL: Bilingual = {
  vi: 'Biểu mẫu kèm nhiều tệp nên không tệp nào được nhập. Hãy gửi từng tệp trong một yêu cầu riêng.',
  en: 'The form carries several files, so none was imported. Send each in a request of its own.',
};

const unsupported = (type: string): Bilingual => ({
  vi: `Nội dung kiểu "${type}" không phải là văn bản nhập được. Hãy dùng: ${ACCEPTED}.`,
  en: `Content of type "${type}" is no document that can be imported. Use: ${ACCEPTED}.`,
});
