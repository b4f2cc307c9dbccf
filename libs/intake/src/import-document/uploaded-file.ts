import { Rejection, type Bilingual } from '#libs/kernel';
import { mediaTypeOf, mediaTypeRefused, uploadOf, type UploadRequest } from '#libs/web';

export type UploadedFile = Readonly<{ bytes: Uint8Array; fileName: string }>;

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
export const uploadedFile = async (request: UploadRequest, fileName: string | undefined): Promise<UploadedFile> => {
  const { files, more } = await uploadOf(request);
  const type = mediaTypeOf(request.headers);
  if (request.isMultipart?.() !== true && type !== '' && !ENDINGS.has(type)) throw mediaTypeRefused(type, ACCEPTED);
  const [file] = files;
  if (file === undefined) return refuse('intake.file-missing', MISSING);
  if (files.length + more > 1) return refuse('intake.several-files', SEVERAL);
  return { bytes: file.bytes, fileName: named(fileName ?? file.fileName ?? undefined, file.mediaType) };
};

const named = (name: string | undefined, type: string): string =>
  name !== undefined && /\.[a-z]{2,5}$/i.test(name) ? name : `${name ?? 'document'}${ENDINGS.get(type) ?? ''}`;

const ACCEPTED = ['multipart/form-data', ...rawMediaTypes];

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
