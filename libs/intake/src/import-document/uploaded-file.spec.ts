import { uploadedFile } from './uploaded-file.js';
import type { UploadRequest } from '#libs/web';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const raw = (type: string | undefined, body: unknown, more: Record<string, string> = {}): UploadRequest => ({
  body,
  headers: { ...(type === undefined ? {} : { 'content-type': type }), ...more },
});
const bytes = Buffer.from('STT;Nhiệm vụ');

describe('the file of a request', () => {
  it.each([
    ['text/csv; charset=utf-8', undefined, 'document.csv'],
    ['TEXT/CSV', '701/TB-VPCP', '701/TB-VPCP.csv'],
    ['text/csv', 'thong-bao.txt', 'thong-bao.txt'],
    [`${OFFICE}.wordprocessingml.document`, undefined, 'document.docx'],
    [`${OFFICE}.spreadsheetml.sheet`, undefined, 'document.xlsx'],
    ['text/plain', undefined, 'document'],
    ['application/octet-stream', undefined, 'document'],
    [undefined, undefined, 'document'],
  ])('sent as %p and called %p is read as %s', async (type, fileName, name) => {
    expect(await uploadedFile(raw(type, bytes), fileName)).toStrictEqual({ bytes, fileName: name });
  });

  it('is called what Content-Disposition says', async () => {
    const request = raw('text/csv', bytes, { 'content-disposition': 'attachment; filename="a.tsv"' });
    expect((await uploadedFile(request, undefined)).fileName).toBe('a.tsv');
  });

  it('may arrive as a string', async () => {
    expect((await uploadedFile(raw('text/plain', 'Thông báo'), undefined)).bytes).toStrictEqual(
      Buffer.from('Thông báo'),
    );
  });

  it.each(['application/json', 'application/x-www-form-urlencoded', 'image/png', 'constructor'])(
    'is no %s',
    async (type) => {
      await expect(uploadedFile(raw(type, bytes), undefined)).rejects.toMatchObject({ status: 415 });
    },
  );

  it('is missed when the body is empty', async () => {
    await expect(uploadedFile(raw('text/csv', Buffer.alloc(0)), undefined)).rejects.toMatchObject({
      code: 'intake.file-missing',
    });
  });
});
