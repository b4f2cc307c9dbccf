import type { Bilingual } from '#libs/kernel';
import type { Status } from './status.js';

export const statusWords: Readonly<Record<Status, Bilingual>> = {
  'not-started': { vi: 'Chưa thực hiện', en: 'Not started' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  completed: { vi: 'Đã hoàn thành', en: 'Completed' },
  'completed-late': { vi: 'Hoàn thành quá hạn', en: 'Completed late' },
  'awaiting-confirmation': { vi: 'Chờ xác nhận', en: 'Awaiting confirmation' },
  standing: { vi: 'Thường xuyên', en: 'Standing' },
  withdrawn: { vi: 'Đã hủy', en: 'Withdrawn' },
};
