import type { Bilingual, Fault } from '#libs/kernel';

export type DirectiveRejection = 'directive.number-missing' | 'directive.day-unreadable' | 'directive.day-in-future';

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
};

export const directiveFault = (code: DirectiveRejection, place: string): Fault => ({
  code,
  place,
  message: directiveRejections[code],
});
