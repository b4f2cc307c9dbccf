import { Rejection } from '#libs/kernel';

export type UploadedFile = Readonly<{ bytes: Uint8Array; fileName: string }>;

type Part = Readonly<{ filename?: string; toBuffer: () => Promise<Buffer> }>;
export type UploadRequest = Readonly<{
  isMultipart?: () => boolean;
  file?: () => Promise<Part | undefined>;
  body: unknown;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}>;

/** The file of a request: the first file part of a form, or the raw body named by `Content-Disposition` or `fileName`. */
export const uploadedFile = async (request: UploadRequest, fileName: string | undefined): Promise<UploadedFile> => {
  if (request.isMultipart?.() === true) {
    const part = await request.file?.();
    if (part !== undefined) return { bytes: await part.toBuffer(), fileName: fileName ?? part.filename ?? 'document' };
  } else if (Buffer.isBuffer(request.body) && request.body.length > 0) {
    return { bytes: request.body, fileName: fileName ?? dispositionName(request) ?? 'document' };
  }
  throw new Rejection('intake.file-missing', 'The request carries no file.', [
    {
      code: 'intake.file-missing',
      place: 'body',
      message: {
        vi: 'Yêu cầu không kèm tệp. Hãy gửi tệp ở trường "file" của biểu mẫu, hoặc gửi thẳng nội dung tệp (application/octet-stream).',
        en: 'The request carries no file. Send it as field "file" of a form, or as the raw body (application/octet-stream).',
      },
    },
  ]);
};

const dispositionName = ({ headers }: UploadRequest): string | undefined =>
  /filename="?([^";]+)"?/i.exec(String(headers['content-disposition'] ?? ''))?.[1];
