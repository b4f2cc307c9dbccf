import type { Bilingual, Plain } from '#libs/kernel';
import type { Finding, FindingCode } from './finding.js';

export const messageOf = ({ code, values }: Finding): Bilingual => {
  const filled = (text: string): string =>
    text.replace(/\{([\w|]+)\}/g, (_, names: string) => {
      const name = names.split('|').find((one) => values[one] !== undefined && values[one] !== '');
      return printed(name === undefined ? null : (values[name] ?? null));
    });
  const { vi, en } = MESSAGES[code];
  return { vi: filled(vi), en: filled(en) };
};

const printed = (value: Plain): string => {
  if (value === null) return '…';
  if (typeof value === 'string')
    return ONLY_DAYS.test(value) ? value.replace(DAY, (day) => day.split('-').reverse().join('/')) : value;
  return Array.isArray(value) ? value.map(printed).join(', ') : String(value);
};

const ONLY_DAYS = /^\d{4}-\d{2}-\d{2}(?:, \d{4}-\d{2}-\d{2})*$/;
const DAY = /\d{4}-\d{2}-\d{2}/g;

const MESSAGES: Readonly<Record<FindingCode, Bilingual>> = {
  'repeated-ordinal': {
    vi: 'Số thứ tự {ordinal} xuất hiện {times} lần',
    en: 'Ordinal {ordinal} is printed {times} times',
  },
  'missing-ordinal': { vi: 'Thiếu số thứ tự {missing}', en: 'Ordinal {missing} is missing' },
  'row-without-ordinal': { vi: 'Dòng không có số thứ tự: "{title}"', en: 'The row has no ordinal: "{title}"' },
  'unreadable-ordinal': {
    vi: 'Số thứ tự "{text}" không phải là số nguyên',
    en: 'The ordinal "{text}" is not a whole number',
  },
  'unknown-label': {
    vi: 'Nhãn tiến độ lạ "{label}", giữ nguyên văn',
    en: 'Unknown progress label "{label}", kept as printed',
  },
  'unresolved-lead': {
    vi: 'Không xác định được cơ quan chủ trì "{text}"',
    en: 'The lead "{text}" names no known agency or group',
  },
  'missing-lead': { vi: 'Dòng không có cơ quan chủ trì', en: 'The row names no lead agency' },
  'missing-deadline': { vi: 'Dòng không có thời hạn', en: 'The row has no deadline' },
  'unreadable-deadline': {
    vi: 'Không đọc được thời hạn "{text}"',
    en: 'The deadline "{text}" cannot be read as a day',
  },
  'missing-title': {
    vi: 'Dòng không có nội dung nhiệm vụ nên không thành nhiệm vụ; các ô khác: {cells}',
    en: 'The row has no task text and makes no task; its other cells: {cells}',
  },
  'missing-directive': {
    vi: 'Dòng không ghi văn bản giao nhiệm vụ; tính cho {number}',
    en: 'The row cites no directive; it is counted to {number}',
  },
  'unresolved-directive': {
    vi: 'Chưa xác định được số, ngày ký của văn bản giao nhiệm vụ "{text}"',
    en: 'Number or signing day of the directive "{text}" could not be found',
  },
  'several-directives': {
    vi: 'Ô văn bản giao nhiệm vụ nêu nhiều văn bản; tính cho {number}, còn lại: {others}',
    en: 'The directive cell cites several documents; counted to {number}, the others are: {others}',
  },
  'directive-dates-differ': {
    vi: 'Văn bản {number} được ghi với nhiều ngày ký: {days}; dùng ngày {used}',
    en: 'Directive {number} is cited with different days: {days}; {used} is used',
  },
  'directive-after-notice': {
    vi: 'Văn bản giao nhiệm vụ {number} ghi ngày ký {signedOn}, sau ngày {notice} của thông báo; tính từ ngày của thông báo',
    en: 'The directive {number} is dated {signedOn}, after the notice of {notice}; the day of the notice is used',
  },
  'overdue-but-in-progress': {
    vi: 'Đã quá hạn {due} vào ngày {asOf} nhưng ghi "{label}"',
    en: 'Overdue since {due} on {asOf}, yet labelled "{label}"',
  },
  'on-time-but-completed-later': {
    vi: 'Ghi "{label}" nhưng kết quả nêu ngày {completed}, sau thời hạn {due}',
    en: 'Labelled "{label}", yet the result mentions {completed}, after the deadline {due}',
  },
  'late-but-completed-in-time': {
    vi: 'Ghi "{label}" nhưng kết quả nêu ngày {completed}, không muộn hơn thời hạn {due}',
    en: 'Labelled "{label}", yet the result mentions {completed}, no later than the deadline {due}',
  },
  'due-before-directive': {
    vi: 'Thời hạn {due} trước ngày ký {signedOn} của văn bản giao nhiệm vụ {number}',
    en: 'Due on {due}, before its directive {number} was signed on {signedOn}',
  },
  'due-differs-from-register': {
    vi: 'Thời hạn {due|printed} khác thời hạn {registered|known} đã ghi nhận trước đó',
    en: 'The deadline {due|printed} differs from {registered|known} recorded before',
  },
  'row-joined': {
    vi: 'Phần tiếp theo của dòng được ghép vào dòng phía trên',
    en: 'A row without ordinal was joined to the row above it',
  },
  footnote: { vi: 'Chú thích: {text}', en: 'Footnote: {text}' },
  'text-not-placed': { vi: 'Chưa xếp được nội dung: "{text}"', en: 'Text that has no place in a task: "{text}"' },
};
