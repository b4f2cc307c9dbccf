import type { Status } from '#libs/views';

export type Language = 'vi' | 'en';

const STATUS: Readonly<Record<Status, Readonly<Record<Language, string>>>> = {
  'not-started': { vi: 'Chưa thực hiện', en: 'Not started' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  completed: { vi: 'Đã hoàn thành', en: 'Completed' },
  'completed-late': { vi: 'Hoàn thành quá hạn', en: 'Completed late' },
  'awaiting-confirmation': { vi: 'Chờ xác nhận', en: 'Awaiting confirmation' },
  standing: { vi: 'Thường xuyên', en: 'Standing' },
  withdrawn: { vi: 'Đã hủy', en: 'Withdrawn' },
};

export const statusWord = (status: Status, language: Language): string => STATUS[status][language];
