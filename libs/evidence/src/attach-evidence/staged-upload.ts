import { uploadOf, type UploadRequest } from '#libs/web';
import { refuseAttachment } from '../domain/attachment.rejections.js';
import type { Staged } from '../staged.js';
import type { Staging } from '../staging.js';

export type StagedUpload = Readonly<{ staged: Staged; name: string | undefined; declared: string | undefined }>;

/**
 * The one file of a request, staged: that of a form, or the raw body, named by `name` or as it was sent. The caller
 * discards it.
 * @throws Rejection when there is none, more than one, or one that cannot be staged; nothing stays behind
 */
export const stagedUpload = async (request: UploadRequest, staging: Staging, name?: string): Promise<StagedUpload> => {
  const { files, more } = await uploadOf(request);
  const [file, second] = files;
  if (file === undefined) return refuseAttachment('evidence.file-missing', 'file');
  if (second !== undefined || more > 0) return refuseAttachment('evidence.several-files', 'file');
  const staged = await staging.stage(chunksOf(file.bytes));
  return { staged, name: name ?? file.fileName ?? undefined, declared: file.mediaType };
};

async function* chunksOf(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield bytes;
}
