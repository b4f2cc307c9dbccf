import type { Bilingual } from '#libs/kernel';

const TITLES: Readonly<Record<string, Bilingual>> = {
  'request.invalid': { vi: 'Yêu cầu không hợp lệ', en: 'The request is not valid' },
  'request.body-malformed': { vi: 'Không đọc được nội dung gửi lên', en: 'The content cannot be read' },
  'request.idempotency-key-missing': { vi: 'Thiếu Idempotency-Key', en: 'Idempotency-Key is missing' },
  'request.idempotency-key-invalid': { vi: 'Idempotency-Key không hợp lệ', en: 'Idempotency-Key is not valid' },
  'request.idempotency-key-reused': {
    vi: 'Idempotency-Key đã dùng cho yêu cầu khác',
    en: 'Idempotency-Key came with another request',
  },
  'request.in-progress': { vi: 'Yêu cầu đang được xử lý', en: 'The request is being answered' },
  'request.precondition-required': { vi: 'Thiếu If-Match', en: 'If-Match is missing' },
  'request.precondition-invalid': { vi: 'If-Match không hợp lệ', en: 'If-Match is not valid' },
  'request.precondition-failed': {
    vi: 'Đã có thay đổi sau lần xem gần nhất, hãy đọc lại rồi quyết định',
    en: 'It has changed since it was read; read it again, then decide',
  },
  'resource.not-found': { vi: 'Không tìm thấy', en: 'Not found' },
  'request.too-large': { vi: 'Nội dung gửi lên quá lớn', en: 'The content is too large' },
  'request.media-type-unsupported': {
    vi: 'Định dạng nội dung không được hỗ trợ',
    en: 'The media type is not supported',
  },
  'request.unauthenticated': {
    vi: 'Cần thẻ truy cập (token) còn hiệu lực',
    en: 'A valid access token is needed',
  },
  'request.too-many': {
    vi: 'Quá nhiều yêu cầu, hãy thử lại sau giây lát',
    en: 'Too many requests, try again in a moment',
  },
  'request.forbidden': { vi: 'Không có quyền thực hiện', en: 'This is not allowed' },
  'request.foreign-origin': { vi: 'Yêu cầu đến từ trang khác bị từ chối', en: 'Requests from other sites are refused' },
  'request.method-not-allowed': {
    vi: 'Địa chỉ này không nhận phương thức đó',
    en: 'The address does not take this method',
  },
  'request.too-slow': { vi: 'Yêu cầu gửi quá chậm', en: 'The request was sent too slowly' },
  'request.address-too-long': { vi: 'Địa chỉ quá dài', en: 'The address is too long' },
  'request.headers-too-large': { vi: 'Phần đầu của yêu cầu quá lớn', en: 'The headers are too large' },
  'server.not-ready': {
    vi: 'Hệ thống chưa xử lý kịp, hãy thử lại sau giây lát',
    en: 'The system has not caught up yet, try again in a moment',
  },
  'server.closing': {
    vi: 'Hệ thống đang dừng, hãy thử lại sau giây lát',
    en: 'The server is about to end, try again in a moment',
  },
  'server.crowded': {
    vi: 'Quá nhiều người cùng ghi một việc, hãy thử lại sau giây lát',
    en: 'Too many are writing the same thing, try again in a moment',
  },
  'server.store-unreachable': {
    vi: 'Chưa liên lạc được với nơi lưu trữ: hãy gửi lại y nguyên, kèm cùng Idempotency-Key',
    en: 'The store cannot be reached: send the same request again, with the same Idempotency-Key',
  },
  'server.failed': { vi: 'Lỗi hệ thống', en: 'The server failed' },
  'intake.file-missing': { vi: 'Yêu cầu không kèm tệp', en: 'The request carries no file' },
  'intake.several-files': { vi: 'Mỗi yêu cầu chỉ nhận một tệp', en: 'A request takes one file' },
  'intake.document-refused': { vi: 'Không thể nhập văn bản này', en: 'This document cannot be imported' },
};

export const problemTitles = (code: string, status: number): Bilingual =>
  TITLES[code] ??
  (status >= 500
    ? { vi: 'Lỗi hệ thống', en: 'The server failed' }
    : { vi: 'Yêu cầu bị từ chối', en: 'The request was refused' });
