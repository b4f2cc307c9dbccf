import { Rejection, type Bilingual } from '#libs/kernel';

export type ReadingRejection =
  | 'intake.empty-file'
  | 'intake.too-large'
  | 'intake.wrong-type'
  | 'intake.pdf'
  | 'intake.old-office-format'
  | 'intake.encrypted'
  | 'intake.corrupt'
  | 'intake.too-many-entries'
  | 'intake.inflates-too-much'
  | 'intake.unsafe-content'
  | 'intake.too-many-cells'
  | 'intake.needs-too-much-memory'
  | 'intake.takes-too-long';

/** What is wrong and what to do about it. */
export const READING_REJECTIONS: Readonly<Record<ReadingRejection, Bilingual>> = {
  'intake.empty-file': {
    vi: 'Tệp không có nội dung. Hãy kiểm tra tệp gốc rồi gửi lại.',
    en: 'The file is empty. Check the original and send it again.',
  },
  'intake.too-large': {
    vi: 'Tệp lớn hơn mức cho phép (20 MiB). Hãy bỏ bớt hình ảnh hoặc tách tệp rồi gửi lại.',
    en: 'The file is larger than allowed (20 MiB). Remove pictures or split it, then send it again.',
  },
  'intake.wrong-type': {
    vi: 'Không nhận ra loại tệp. Hãy gửi tệp .docx, .xlsx, .csv hoặc văn bản thuần lưu ở bảng mã UTF-8.',
    en: 'The type of the file is not supported. Send .docx, .xlsx, .csv or plain text saved as UTF-8.',
  },
  'intake.pdf': {
    vi: 'Tệp PDF không đọc được bảng một cách chắc chắn. Hãy gửi bản .docx hoặc .xlsx của văn bản.',
    en: 'Tables cannot be read reliably from PDF. Send the .docx or .xlsx of the document.',
  },
  'intake.old-office-format': {
    vi: 'Tệp ở định dạng cũ (.doc, .xls hoặc .rtf). Hãy mở bằng Word hoặc Excel, lưu thành .docx hoặc .xlsx rồi gửi lại.',
    en: 'The file has an old format (.doc, .xls or .rtf). Open it in Word or Excel, save it as .docx or .xlsx and send that.',
  },
  'intake.encrypted': {
    vi: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.',
    en: 'The file is protected by a password. Remove the password and send it again.',
  },
  'intake.corrupt': {
    vi: 'Tệp bị hỏng hoặc bị cắt cụt, không đọc được. Hãy mở tệp gốc, lưu lại rồi gửi lại.',
    en: 'The file is damaged or cut off and cannot be read. Open the original, save it anew and send that.',
  },
  'intake.too-many-entries': {
    vi: 'Tệp nén chứa quá nhiều thành phần (hơn 2.000). Hãy lưu lại văn bản bằng Word hoặc Excel rồi gửi lại.',
    en: 'The archive holds too many parts (more than 2,000). Save the document anew in Word or Excel and send that.',
  },
  'intake.inflates-too-much': {
    vi: 'Nội dung giải nén vượt mức cho phép (200 MiB hoặc gấp 100 lần). Hãy bỏ phần thừa rồi gửi lại.',
    en: 'Unpacked, the file exceeds what is allowed (200 MiB or 100 times its size). Remove what is not needed and send it again.',
  },
  'intake.unsafe-content': {
    vi: 'Tệp có cấu trúc không an toàn mà Word và Excel không bao giờ tạo ra. Hãy lưu lại văn bản bằng Word hoặc Excel rồi gửi lại.',
    en: 'The file has an unsafe structure that Word and Excel never write. Save the document anew in Word or Excel and send that.',
  },
  'intake.too-many-cells': {
    vi: 'Bảng quá lớn (hơn 100.000 hàng hoặc 1.000.000 ô). Hãy xóa vùng thừa hoặc tách tệp rồi gửi lại.',
    en: 'The tables are too large (more than 100,000 rows or 1,000,000 cells). Delete unused areas or split the file, then send it again.',
  },
  'intake.needs-too-much-memory': {
    vi: 'Đọc tệp cần quá nhiều bộ nhớ. Hãy tách tệp thành nhiều phần rồi gửi lại.',
    en: 'Reading the file needs too much memory. Split it into parts and send them one by one.',
  },
  'intake.takes-too-long': {
    vi: 'Đọc tệp mất quá 60 giây nên đã dừng. Hãy tách tệp thành nhiều phần rồi gửi lại.',
    en: 'Reading the file took longer than 60 seconds and was stopped. Split it into parts and send them one by one.',
  },
};

/** @throws Rejection always; `place` names the file, or the part or line of it. */
export const refuseReading = (code: ReadingRejection, place: string): never => {
  throw readingRejection(code, place);
};

export const readingRejection = (code: ReadingRejection, place: string): Rejection => {
  const message = READING_REJECTIONS[code];
  return new Rejection(code, `${place}: ${message.en}`, [{ code, place, message }]);
};
