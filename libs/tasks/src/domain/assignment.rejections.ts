import type { Bilingual, Fault } from '#libs/kernel';
import { extensionRejections, type ExtensionRejection } from './extension.rejections.js';

export type AssignmentRejection =
  | ExtensionRejection
  | 'assignment.not-assigned'
  | 'assignment.transferred'
  | 'assignment.withdrawn'
  | 'assignment.day-unreadable'
  | 'assignment.report-in-future'
  | 'assignment.report-before-assignment'
  | 'assignment.completion-in-future'
  | 'assignment.completion-before-assignment'
  | 'assignment.completion-not-claimed'
  | 'assignment.claim-unknown'
  | 'assignment.period-unknown'
  | 'assignment.period-unexpected'
  | 'assignment.result-missing'
  | 'assignment.evidence-number-missing'
  | 'assignment.text-too-long'
  | 'assignment.too-much-evidence'
  | 'assignment.attachment-unreadable'
  | 'assignment.confirmed'
  | 'assignment.report-unknown'
  | 'assignment.report-superseded'
  | 'assignment.report-returned'
  | 'assignment.correction-before-report'
  | 'assignment.nothing-to-confirm'
  | 'assignment.not-confirmed'
  | 'assignment.later-on-record'
  | 'assignment.day-in-future'
  | 'assignment.day-before-assignment'
  | 'assignment.reason-missing'
  | 'assignment.promise-in-past'
  | 'assignment.commitment-number-missing'
  | 'assignment.reminder-empty'
  | 'assignment.sender-missing';

export const assignmentRejections: Readonly<Record<AssignmentRejection, Bilingual>> = {
  ...extensionRejections,
  'assignment.not-assigned': {
    vi: 'Cơ quan này không được giao nhiệm vụ này.',
    en: 'This task is not assigned to this agency.',
  },
  'assignment.transferred': {
    vi: 'Từ ngày này nhiệm vụ đã chuyển giao cho cơ quan kế thừa.',
    en: 'By that day the duty had passed to the successor agency.',
  },
  'assignment.withdrawn': {
    vi: 'Nhiệm vụ đã được rút, hoặc cơ quan đã thôi chủ trì, từ ngày này trở về trước.',
    en: 'The task was withdrawn, or the agency released from it, by that day.',
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
  'assignment.period-unknown': {
    vi: 'Không có kỳ báo cáo này, hoặc kỳ chưa bắt đầu.',
    en: 'The duty has no such period, or it has not begun.',
  },
  'assignment.period-unexpected': {
    vi: 'Chỉ nhiệm vụ định kỳ mới báo cáo theo kỳ.',
    en: 'Only a recurring duty is reported by periods.',
  },
  'assignment.claim-unknown': {
    vi: 'Kết quả báo cáo phải là: đã hoàn thành, hoàn thành quá hạn, đang thực hiện hoặc chưa hoàn thành.',
    en: 'A report claims one of: completed, completed late, in progress, not completed.',
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
  'assignment.attachment-unreadable': {
    vi: 'Tệp đính kèm được gọi bằng mã SHA-256 của tệp: 64 chữ số thập lục phân viết thường.',
    en: 'An attachment is named by the SHA-256 of the file: 64 lower-case hexadecimal digits.',
  },
  'assignment.too-much-evidence': {
    vi: 'Có quá nhiều tài liệu minh chứng trong một báo cáo.',
    en: 'Too many evidence documents in one report.',
  },
  'assignment.confirmed': {
    vi: 'Việc hoàn thành đã được xác nhận; muốn báo cáo tiếp phải mở lại nhiệm vụ.',
    en: 'Completion was confirmed by that day; the assignment must be reopened first.',
  },
  'assignment.report-unknown': {
    vi: 'Không có báo cáo này.',
    en: 'There is no such report.',
  },
  'assignment.report-superseded': {
    vi: 'Cơ quan đã có báo cáo mới hơn; hãy xử lý báo cáo mới nhất.',
    en: 'The agency has reported again since; decide on its latest report.',
  },
  'assignment.report-returned': {
    vi: 'Báo cáo đã được trả lại và chưa được sửa.',
    en: 'The report was returned and has not been corrected since.',
  },
  'assignment.correction-before-report': {
    vi: 'Ngày đính chính không được trước ngày báo cáo.',
    en: 'A correction cannot take effect before its report.',
  },
  'assignment.nothing-to-confirm': {
    vi: 'Báo cáo không nêu đã hoàn thành nên không có gì để xác nhận.',
    en: 'The report does not claim completion, so there is nothing to confirm.',
  },
  'assignment.not-confirmed': {
    vi: 'Việc hoàn thành chưa được xác nhận nên không có gì để mở lại.',
    en: 'Completion is not confirmed, so there is nothing to reopen.',
  },
  'assignment.later-on-record': {
    vi: 'Đã có báo cáo hoặc quyết định của ngày sau đó.',
    en: 'A report or decision of a later day is on record already.',
  },
  'assignment.day-in-future': {
    vi: 'Ngày có hiệu lực không được sau hôm nay.',
    en: 'The effective day lies in the future.',
  },
  'assignment.day-before-assignment': {
    vi: 'Ngày có hiệu lực không được trước ngày giao nhiệm vụ.',
    en: 'The effective day lies before the task was assigned.',
  },
  'assignment.reason-missing': {
    vi: 'Phải ghi lý do.',
    en: 'A reason is needed.',
  },
  'assignment.promise-in-past': {
    vi: 'Ngày cam kết không được trước ngày ký cam kết.',
    en: 'A commitment promises a day that has not gone by.',
  },
  'assignment.commitment-number-missing': {
    vi: 'Văn bản cam kết phải có số, ký hiệu.',
    en: 'A commitment needs the number and symbol of its document.',
  },
  'assignment.reminder-empty': {
    vi: 'Đôn đốc phải có nội dung.',
    en: 'A reminder needs its words.',
  },
  'assignment.sender-missing': {
    vi: 'Phải ghi cơ quan đôn đốc.',
    en: 'A reminder needs the body that sends it.',
  },
};

export const assignmentFault = (code: AssignmentRejection, place: string): Fault => ({
  code,
  place,
  message: assignmentRejections[code],
});
