import type { Bilingual, Fault } from '#libs/kernel';

export type AssignmentRejection =
  | 'assignment.not-assigned'
  | 'assignment.withdrawn'
  | 'assignment.day-unreadable'
  | 'assignment.report-in-future'
  | 'assignment.report-before-assignment'
  | 'assignment.completion-in-future'
  | 'assignment.completion-before-assignment'
  | 'assignment.completion-not-claimed'
  | 'assignment.result-missing'
  | 'assignment.evidence-number-missing'
  | 'assignment.text-too-long'
  | 'assignment.too-much-evidence';

export const assignmentRejections: Readonly<Record<AssignmentRejection, Bilingual>> = {
  'assignment.not-assigned': {
    vi: 'Cơ quan này không được giao nhiệm vụ này.',
    en: 'This task is not assigned to this agency.',
  },
  'assignment.withdrawn': {
    vi: 'Nhiệm vụ đã được rút trước ngày báo cáo.',
    en: 'The task was withdrawn by the day of the report.',
  },
  'assignment.day-unreadable': {
    vi: 'Ngày phải là một ngày có thật, dạng năm-tháng-ngày.',
    en: 'The day must be a day of the calendar, year-month-day.',
  },
  'assignment.report-in-future': {
    vi: 'Ngày báo cáo không được sau hôm nay.',
    en: 'The day of the report lies in the future.',
  },
  'assignment.report-before-assignment': {
    vi: 'Ngày báo cáo không được trước ngày giao nhiệm vụ.',
    en: 'The day of the report lies before the task was assigned.',
  },
  'assignment.completion-in-future': {
    vi: 'Ngày hoàn thành không được sau hôm nay.',
    en: 'The completion day lies in the future.',
  },
  'assignment.completion-before-assignment': {
    vi: 'Ngày hoàn thành không được trước ngày giao nhiệm vụ.',
    en: 'The completion day lies before the task was assigned.',
  },
  'assignment.completion-not-claimed': {
    vi: 'Chỉ ghi ngày hoàn thành khi báo cáo đã hoàn thành.',
    en: 'A completion day goes only with a claim of completion.',
  },
  'assignment.result-missing': {
    vi: 'Báo cáo phải nêu kết quả thực hiện.',
    en: 'A report says what was achieved.',
  },
  'assignment.evidence-number-missing': {
    vi: 'Tài liệu minh chứng phải có số, ký hiệu.',
    en: 'An evidence document needs its number and symbol.',
  },
  'assignment.text-too-long': { vi: 'Nội dung vượt quá độ dài cho phép.', en: 'The text is longer than allowed.' },
  'assignment.too-much-evidence': {
    vi: 'Có quá nhiều tài liệu minh chứng trong một báo cáo.',
    en: 'Too many evidence documents in one report.',
  },
};

export const assignmentFault = (code: AssignmentRejection, place: string): Fault => ({
  code,
  place,
  message: assignmentRejections[code],
});
