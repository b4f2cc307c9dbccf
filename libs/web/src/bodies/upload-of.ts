import type { SentFile, Upload } from './upload.js';
import { mediaTypeOf } from './media-type.js';

type Part = Readonly<{ fieldname: string }> &
  (
    | Readonly<{ type: 'file'; filename?: string; mimetype?: string; toBuffer: () => Promise<Buffer> }>
    | Readonly<{ type: 'field'; value: unknown }>
  );

export type UploadRequest = Readonly<{
  isMultipart?: () => boolean;
  parts?: () => AsyncIterable<unknown>;
  body: unknown;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}>;

const read = new WeakMap<object, Promise<Upload>>();

/**
 * The files of a request: those of a form, or the raw body as the only one (none when it is empty). A request is read
 * once; asking again gives the same. The whole form is read before anything is refused, because a sender cut off while
 * sending never sees the answer.
 * @throws what the reader of forms throws, with `statusCode` 400, 406 or 413
 */
export const uploadOf = (request: UploadRequest): Promise<Upload> => {
  const upload = read.get(request) ?? (request.isMultipart?.() === true ? ofForm(request) : ofBody(request));
  read.set(request, upload);
  return upload;
};

const ofForm = async (request: UploadRequest): Promise<Upload> => {
  const files: SentFile[] = [];
  const fields: [string, string][] = [];
  try {
    for await (const sent of request.parts?.() ?? []) {
      const part = sent as Part;
      if (part.type === 'field') fields.push([part.fieldname, String(part.value)]);
      else {
        const { fieldname: field, filename: fileName = null, mimetype: mediaType = '' } = part;
        files.push({ field, fileName, mediaType, bytes: await part.toBuffer() });
      }
    }
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'FST_FILES_LIMIT') throw error;
    return { files, fields, more: 1 };
  }
  return { files, fields, more: 0 };
};

const ofBody = async ({ body, headers }: UploadRequest): Promise<Upload> => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return { files: [], fields: [], more: 0 };
  const fileName = /filename="?([^";]+)"?/i.exec(String(headers['content-disposition'] ?? ''))?.[1] ?? null;
  return { files: [{ field: null, fileName, mediaType: mediaTypeOf(headers), bytes }], fields: [], more: 0 };
};
