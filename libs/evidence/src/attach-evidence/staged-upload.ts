import { refuseAttachment } from '../domain/attachment.rejections.js';
import type { Staged } from '../staged.js';
import type { Staging } from '../staging.js';

type Part = Readonly<{
  filename?: string;
  mimetype?: string;
  file: AsyncIterable<Uint8Array> & { resume: () => unknown };
}>;

export type UploadRequest = Readonly<{
  isMultipart?: () => boolean;
  files?: () => AsyncIterable<Part>;
  body: unknown;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}>;

export type StagedUpload = Readonly<{ staged: Staged; name: string | undefined; declared: string | undefined }>;

/**
 * The one file of a request: the file part of a form, received as it comes, or the raw body, named by `name` or
 * `Content-Disposition`. The caller discards it.
 * @throws Rejection when there is none, more than one, or one that cannot be staged; nothing stays behind
 */
export const stagedUpload = (request: UploadRequest, staging: Staging, name?: string): Promise<StagedUpload> =>
  request.isMultipart?.() === true ? fileOfForm(request, staging, name) : rawFile(request, staging, name);

/** The whole form is read before anything is refused, because a sender cut off while sending never sees the answer. */
const fileOfForm = async (request: UploadRequest, staging: Staging, name?: string): Promise<StagedUpload> => {
  const uploads: StagedUpload[] = [];
  const failures: unknown[] = [];
  let files = 0;
  try {
    for await (const part of request.files?.() ?? []) {
      files += 1;
      if (files > 1) part.file.resume();
      else
        await staging.stage(part.file).then(
          (staged) => uploads.push({ staged, name: name ?? part.filename, declared: part.mimetype }),
          (error: unknown) => failures.push(error),
        );
    }
  } catch (error) {
    if ((error as { code?: unknown }).code === 'FST_FILES_LIMIT') files += 1;
    else failures.unshift(error);
  }
  const [upload] = uploads;
  if (upload !== undefined && files === 1 && failures.length === 0) return upload;
  await upload?.staged.discard();
  if (files > 1) return refuseAttachment('evidence.several-files', 'file');
  if (failures.length > 0) throw failures[0];
  return refuseAttachment('evidence.file-missing', 'file');
};

const rawFile = async ({ body, headers }: UploadRequest, staging: Staging, name?: string): Promise<StagedUpload> => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return refuseAttachment('evidence.file-missing', 'body');
  const disposition = /filename="?([^";]+)"?/i.exec(String(headers['content-disposition'] ?? ''))?.[1];
  const staged = await staging.stage(chunksOf(bytes));
  return { staged, name: name ?? disposition, declared: String(headers['content-type'] ?? '') };
};

async function* chunksOf(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield bytes;
}
