import type { Bilingual, Fault } from '#libs/kernel';

export type DirectiveRejection =
  | 'directive.number-missing'
  | 'directive.day-unreadable'
  | 'directive.day-in-future'
  | 'directive.unknown'
  | 'directive.replaced'
  | 'directive.successor-unknown'
  | 'directive.successor-is-itself'
  | 'directive.successor-replaced'
  | 'directive.day-before-directive'
  | 'directive.text-too-long';

export const directiveRejections: Readonly<Record<DirectiveRejection, Bilingual>> = {
  'directive.number-missing': {
    vi: 'Văn bản giao nhiệm vụ phải có số, ký hiệu.',
    en: 'A directive needs its number and symbol.',
  },
  'directive.day-unreadable': {
    vi: 'Ngày ký phải là một ngày có thật, dạng năm-tháng-ngày.',
    en: 'The day of signing must be a day of the calendar, year-month-day.',
  },
  'directive.day-in-future': {
    vi: 'Ngày ký và ngày có hiệu lực không được sau hôm nay.',
    en: 'Neither the day of signing nor the effective day lies in the future.',
  },
  'directive.unknown': { vi: 'Không có văn bản giao nhiệm vụ này.', en: 'There is no such directive.' },
  'directive.replaced': {
    vi: 'Văn bản này đã được thay thế.',
    en: 'The directive has been replaced already.',
  },
  'directive.successor-unknown': {
    vi: 'Không có văn bản thay thế này; hãy đăng ký trước.',
    en: 'There is no such replacing directive; register it first.',
  },
  'directive.successor-is-itself': {
    vi: 'Văn bản không thể tự thay thế.',
    en: 'A directive cannot replace itself.',
  },
  'directive.successor-replaced': {
    vi: 'Văn bản thay thế đã bị một văn bản khác thay thế.',
    en: 'The replacing directive has itself been replaced.',
  },
  'directive.day-before-directive': {
    vi: 'Ngày thay thế không được trước ngày văn bản có hiệu lực.',
    en: 'A directive is not replaced before it takes effect.',
  },
  'directive.text-too-long': { vi: 'Nội dung vượt quá độ dài cho phép.', en: 'The text is longer than allowed.' },
};

export const directiveFault = (code: DirectiveRejection, place: string): Fault => ({
  code,
  place,
  message: directiveRejections[code],
});
