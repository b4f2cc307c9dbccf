import type { Bilingual, Fault } from '#libs/kernel';

export type TaskRejection =
  | 'task.unknown'
  | 'task.withdrawn'
  | 'task.title-missing'
  | 'task.directive-missing'
  | 'task.due-day-missing'
  | 'task.due-day-unexpected'
  | 'task.recurrence-unexpected'
  | 'task.assignee-repeated'
  | 'task.directive-unknown'
  | 'task.agency-unknown'
  | 'task.agency-repeated'
  | 'task.agency-merged'
  | 'task.day-unreadable'
  | 'task.decision-missing'
  | 'task.reason-missing'
  | 'task.agency-not-lead'
  | 'task.no-deadline'
  | 'task.extension-not-later'
  | 'task.amendment-changes-nothing'
  | 'task.remedial-not-later'
  | 'task.agency-missing'
  | 'task.agency-is-lead'
  | 'task.last-lead'
  | 'task.text-too-long'
  | 'task.nothing-amended'
  | 'task.split-too-few'
  | 'task.split-too-many'
  | 'task.parent-not-assigned'
  | 'task.parent-ended'
  | 'task.given-on-otherwise'
  | 'task.due-after-parent'
  | 'task.unit-not-of-agency'
  | 'task.not-late'
  | 'task.day-in-future'
  | 'task.day-before-assignment';

export const taskRejections: Readonly<Record<TaskRejection, Bilingual>> = {
  'task.unknown': { vi: 'Không có nhiệm vụ này.', en: 'There is no such task.' },
  'task.withdrawn': { vi: 'Nhiệm vụ đã được rút.', en: 'The task has been withdrawn.' },
  'task.title-missing': { vi: 'Nhiệm vụ phải có tên.', en: 'A task needs a title.' },
  'task.directive-missing': {
    vi: 'Nhiệm vụ phải có văn bản giao nhiệm vụ.',
    en: 'A task needs the directive that assigns it.',
  },
  'task.due-day-missing': {
    vi: 'Thời hạn theo ngày phải có một ngày có thật.',
    en: 'A deadline by day needs a day of the calendar.',
  },
  'task.due-day-unexpected': {
    vi: 'Nhiệm vụ thường xuyên hoặc không có thời hạn thì không ghi ngày đến hạn.',
    en: 'A standing task or one without a deadline has no due day.',
  },
  'task.recurrence-unexpected': {
    vi: 'Chỉ nhiệm vụ định kỳ mới có kỳ báo cáo, ngày đến hạn của kỳ từ 1 đến 31.',
    en: 'Only a recurring task has periods; the day of the month on which they are due is one of 1 to 31.',
  },
  'task.assignee-repeated': {
    vi: 'Mỗi cơ quan chủ trì chỉ được ghi một lần và phải có mã.',
    en: 'Every lead agency is named once, by its code.',
  },
  'task.directive-unknown': {
    vi: 'Không có văn bản giao nhiệm vụ này.',
    en: 'There is no such directive.',
  },
  'task.agency-unknown': {
    vi: 'Không có cơ quan hoặc nhóm cơ quan nào mang mã này vào ngày đó.',
    en: 'No agency or group bears this code on that day.',
  },
  'task.agency-repeated': { vi: 'Mỗi mã chỉ được ghi một lần.', en: 'Every code is given once.' },
  'task.agency-merged': {
    vi: 'Cơ quan này đã được hợp nhất.',
    en: 'This agency has been merged.',
  },
  'task.day-unreadable': {
    vi: 'Ngày phải là một ngày có thật, dạng năm-tháng-ngày.',
    en: 'The day must be a day of the calendar, year-month-day.',
  },
  'task.decision-missing': {
    vi: 'Phải ghi số, ký hiệu của văn bản quyết định.',
    en: 'The number and symbol of the deciding document are needed.',
  },
  'task.reason-missing': { vi: 'Phải ghi lý do rút nhiệm vụ.', en: 'A withdrawal needs its reason.' },
  'task.agency-not-lead': {
    vi: 'Cơ quan này không chủ trì nhiệm vụ.',
    en: 'This agency is not a lead of the task.',
  },
  'task.no-deadline': {
    vi: 'Nhiệm vụ không có thời hạn theo ngày nên không có gì để gia hạn; chỉ văn bản sửa đổi mới đặt được thời hạn.',
    en: 'The task has no due day to extend; only an amending document can set one.',
  },
  'task.extension-not-later': {
    vi: 'Ngày gia hạn phải sau thời hạn hiện tại.',
    en: 'An extension must be later than the present due day.',
  },
  'task.amendment-changes-nothing': {
    vi: 'Ngày sửa đổi trùng với thời hạn hiện tại.',
    en: 'The amended day is the present due day.',
  },
  'task.remedial-not-later': {
    vi: 'Ngày yêu cầu khắc phục phải sau thời hạn hiện tại.',
    en: 'A remedial day must be later than the present due day.',
  },
  'task.agency-missing': { vi: 'Phải ghi mã cơ quan.', en: 'The code of the agency is needed.' },
  'task.agency-is-lead': {
    vi: 'Cơ quan này đã chủ trì nhiệm vụ vào ngày đó.',
    en: 'This agency is a lead of the task on that day already.',
  },
  'task.last-lead': {
    vi: 'Nhiệm vụ phải luôn có cơ quan chủ trì; nếu không còn cần thì rút nhiệm vụ.',
    en: 'A task is never without a lead; withdraw it when it is no longer wanted.',
  },
  'task.text-too-long': { vi: 'Nội dung vượt quá độ dài cho phép.', en: 'The text is longer than allowed.' },
  'task.nothing-amended': {
    vi: 'Nội dung sửa đổi không khác nội dung hiện tại.',
    en: 'The amendment says nothing else than the task says already.',
  },
  'task.split-too-few': {
    vi: 'Phải tách thành ít nhất hai nhiệm vụ.',
    en: 'A task is split into two parts at least.',
  },
  'task.split-too-many': {
    vi: 'Không tách thành quá 100 nhiệm vụ.',
    en: 'A task is split into 100 parts at most.',
  },
  'task.parent-not-assigned': {
    vi: 'Cơ quan này không được giao nhiệm vụ đó nên không có gì để giao tiếp.',
    en: 'The agency has no such assignment to give on.',
  },
  'task.parent-ended': {
    vi: 'Nhiệm vụ của cơ quan đã kết thúc vào ngày đó.',
    en: 'The assignment of the agency has ended by that day.',
  },
  'task.given-on-otherwise': {
    vi: 'Nhiệm vụ này đã được giao cho các đơn vị đó với nội dung khác. Hãy xem nhiệm vụ đã giao, hoặc đặt tên khác.',
    en: 'Work of this title was given to these units already, with other contents. See it, or choose another title.',
  },
  'task.due-after-parent': {
    vi: 'Thời hạn của nhiệm vụ thành phần không được sau thời hạn của cơ quan.',
    en: 'A sub-task is due no later than the assignment that it belongs to.',
  },
  'task.unit-not-of-agency': {
    vi: 'Mã đơn vị phải bắt đầu bằng mã cơ quan, ví dụ BTC/CNTT.',
    en: 'The code of a unit starts with that of its agency, such as BTC/CNTT.',
  },
  'task.not-late': {
    vi: 'Chỉ đặt ngày yêu cầu khắc phục cho nhiệm vụ đã quá hạn vào ngày có hiệu lực.',
    en: 'A remedial day is set only for a task that is late on the effective day.',
  },
  'task.day-in-future': {
    vi: 'Ngày có hiệu lực không được sau hôm nay.',
    en: 'The effective day lies in the future.',
  },
  'task.day-before-assignment': {
    vi: 'Ngày có hiệu lực không được trước ngày giao nhiệm vụ.',
    en: 'The effective day lies before the task was assigned.',
  },
};

export const taskFault = (code: TaskRejection, place: string): Fault => ({
  code,
  place,
  message: taskRejections[code],
});
