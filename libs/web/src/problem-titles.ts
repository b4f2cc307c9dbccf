import type { Bilingual } from '#libs/kernel';

const TITLES: Readonly<Record<string, Bilingual>> = {
  'request.invalid': { vi: 'Yêu cầu không hợp lệ', en: 'The request is not valid' },
  'resource.not-found': { vi: 'Không tìm thấy', en: 'Not found' },
  'request.too-large': { vi: 'Nội dung gửi lên quá lớn', en: 'The content is too large' },
  'request.media-type-unsupported': {
    vi: 'Định dạng nội dung không được hỗ trợ',
    en: 'The media type is not supported',
  },
  'server.not-ready': {
    vi: 'Hệ thống chưa xử lý kịp, hãy thử lại sau giây lát',
    en: 'The system has not caught up yet, try again in a moment',
  },
  'server.failed': { vi: 'Lỗi hệ thống', en: 'The server failed' },
  'intake.document-refused': { vi: 'Không thể nhập văn bản này', en: 'This document cannot be imported' },
};

export const problemTitles = (code: string, status: number): Bilingual =>
  TITLES[code] ??
  (status >= 500
    ? { vi: 'Lỗi hệ thống', en: 'The server failed' }
    : { vi: 'Yêu cầu bị từ chối', en: 'The request was refused' });
