import type { Claim } from '#libs/tasks/facts';
import { statusWords, type Status } from '#libs/views';

export type Language = 'vi' | 'en';

export const statusWord = (status: Status, language: Language): string => statusWords[status][language];

const CLAIM: Readonly<Record<Claim, Readonly<Record<Language, string>>>> = {
  completed: { vi: 'Đã hoàn thành', en: 'Completed' },
  'completed-late': { vi: 'Đã hoàn thành quá hạn', en: 'Completed late' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  'not-completed': { vi: 'Chưa hoàn thành', en: 'Not completed' },
};

export const claimWord = (claim: Claim, language: Language): string => CLAIM[claim][language];
