import { Rejection, type Bilingual, type Fault } from '#libs/kernel';

export type AttachmentRejection =
  | 'evidence.not-assigned'
  | 'evidence.too-many'
  | 'evidence.file-missing'
  | 'evidence.several-files'
  | 'evidence.file-empty'
  | 'evidence.file-too-large'
  | 'evidence.type-refused'
  | 'evidence.type-contradicted';

export const attachmentRejections: Readonly<Record<AttachmentRejection, Bilingual>> = {
  'evidence.not-assigned': {
    vi: 'Cơ quan này không được giao nhiệm vụ này.',
    en: 'This task is not assigned to this agency.',
  },
  'evidence.too-many': {
    vi: 'Nhiệm vụ này đã có quá nhiều tệp đính kèm của cơ quan.',
    en: 'The assignment has too many attachments already.',
  },
  'evidence.file-missing': {
    vi: 'Yêu cầu không kèm tệp. Hãy gửi tệp ở trường "file" của biểu mẫu, hoặc gửi thẳng nội dung tệp.',
    en: 'The request carries no file. Send it as field "file" of a form, or as the raw body.',
  },
  'evidence.several-files': {
    vi: 'Biểu mẫu kèm nhiều tệp nên không tệp nào được lưu. Hãy gửi từng tệp trong một yêu cầu riêng.',
    en: 'The form carries several files, so none was kept. Send each in a request of its own.',
  },
  'evidence.file-empty': { vi: 'Tệp rỗng.', en: 'The file is empty.' },
  'evidence.file-too-large': { vi: 'Tệp lớn hơn 20 MiB.', en: 'The file is larger than 20 MiB.' },
  'evidence.type-refused': {
    vi: 'Loại tệp này không được nhận. Hãy dùng PDF, DOCX, XLSX, ODT, ODS, PNG, JPEG, CSV hoặc văn bản thuần (UTF-8).',
    en: 'Files of this type are not taken. Use PDF, DOCX, XLSX, ODT, ODS, PNG, JPEG, CSV or plain text (UTF-8).',
  },
  'evidence.type-contradicted': {
    vi: 'Tên tệp hoặc kiểu nội dung được khai không đúng với nội dung tệp.',
    en: 'The name of the file, or its declared media type, contradicts what is in it.',
  },
};

export const attachmentFault = (code: AttachmentRejection, place: string): Fault => ({
  code,
  place,
  message: attachmentRejections[code],
});

export const refuseAttachment = (code: AttachmentRejection, place: string): never => {
  throw new Rejection(code, attachmentRejections[code].en, [attachmentFault(code, place)]);
};
