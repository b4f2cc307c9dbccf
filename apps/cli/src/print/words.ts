import type { Claim } from '#libs/tasks/facts';
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

const CLAIM: Readonly<Record<Claim, Readonly<Record<Language, string>>>> = {
  completed: { vi: 'Đã hoàn thành', en: 'Completed' },
  'completed-late': { vi: 'Đã hoàn thành quá hạn', en: 'Completed late' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  'not-completed': { vi: 'Chưa hoàn thành', en: 'Not completed' },
};

export const claimWord = (claim: Claim, language: Language): string => CLAIM[claim][language];
