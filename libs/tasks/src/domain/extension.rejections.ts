import type { Bilingual } from '#libs/kernel';

/** Refusals of what is asked and decided about an extension of one assignment. */
export type ExtensionRejection =
  | 'assignment.no-deadline'
  | 'assignment.extension-not-later'
  | 'assignment.due-after-parent'
  | 'assignment.extension-pending'
  | 'assignment.request-unknown'
  | 'assignment.request-decided'
  | 'assignment.decision-before-request'
  | 'assignment.decision-missing'
  | 'assignment.decider-is-asker'
  | 'assignment.decider-not-of-issuer';

export const extensionRejections: Readonly<Record<ExtensionRejection, Bilingual>> = {
  'assignment.no-deadline': {
    vi: 'Nhiệm vụ không có thời hạn theo ngày nên không có gì để gia hạn.',
    en: 'The task has no due day to extend.',
  },
  'assignment.extension-not-later': {
    vi: 'Ngày gia hạn phải sau thời hạn hiện tại.',
    en: 'An extension must be later than the present due day.',
  },
  'assignment.due-after-parent': {
    vi: 'Thời hạn của nhiệm vụ thành phần không được sau thời hạn của cơ quan.',
    en: 'A sub-task is due no later than the assignment that it belongs to.',
  },
  'assignment.extension-pending': {
    vi: 'Đề nghị gia hạn trước chưa được quyết định.',
    en: 'An earlier request for extension has not been decided yet.',
  },
  'assignment.request-unknown': {
    vi: 'Không có đề nghị gia hạn này.',
    en: 'There is no such request for extension.',
  },
  'assignment.request-decided': {
    vi: 'Đề nghị gia hạn này đã được quyết định.',
    en: 'The request for extension has been decided already.',
  },
  'assignment.decision-before-request': {
    vi: 'Ngày quyết định không được trước ngày đề nghị.',
    en: 'The decision cannot take effect before the request.',
  },
  'assignment.decision-missing': {
    vi: 'Phải ghi số, ký hiệu của văn bản quyết định.',
    en: 'The number and symbol of the deciding document are needed.',
  },
  'assignment.decider-is-asker': {
    vi: 'Người đề nghị gia hạn không được tự quyết định.',
    en: 'Who asked for the extension cannot decide on it.',
  },
  'assignment.decider-not-of-issuer': {
    vi: 'Chỉ cơ quan ban hành văn bản giao nhiệm vụ mới được quyết định gia hạn.',
    en: 'Only the authority that issued the directive decides on an extension.',
  },
};
