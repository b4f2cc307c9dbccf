import type { Bilingual, Plain } from '#libs/kernel';
import { searchKey } from '#libs/vietnamese';

/** What a line of a history is called. A missed deadline is no event. */
export const entryKinds = {
  assigned: { vi: 'Được giao', en: 'Assigned' },
  reported: { vi: 'Báo cáo', en: 'Reported' },
  corrected: { vi: 'Đính chính báo cáo', en: 'Report corrected' },
  returned: { vi: 'Trả lại báo cáo', en: 'Report returned' },
  confirmed: { vi: 'Xác nhận hoàn thành', en: 'Completion confirmed' },
  reopened: { vi: 'Mở lại', en: 'Reopened' },
  observed: { vi: 'Được ghi nhận', en: 'Observed' },
  listed: { vi: 'Được nêu tên', en: 'Listed' },
  'extension-requested': { vi: 'Đề nghị gia hạn', en: 'Extension requested' },
  'extension-granted': { vi: 'Cho gia hạn', en: 'Extension granted' },
  'extension-refused': { vi: 'Không cho gia hạn', en: 'Extension refused' },
  committed: { vi: 'Cam kết', en: 'Committed' },
  reminded: { vi: 'Đôn đốc', en: 'Reminded' },
  attached: { vi: 'Gửi tệp kèm theo', en: 'File attached' },
  amended: { vi: 'Sửa nội dung', en: 'Amended' },
  split: { vi: 'Tách nhiệm vụ', en: 'Split' },
  'lead-added': { vi: 'Thêm cơ quan chủ trì', en: 'Lead added' },
  'lead-released': { vi: 'Thôi chủ trì', en: 'Lead released' },
  extended: { vi: 'Đổi thời hạn', en: 'Due date moved' },
  withdrawn: { vi: 'Hủy nhiệm vụ', en: 'Withdrawn' },
  transferred: { vi: 'Chuyển giao', en: 'Transferred' },
  received: { vi: 'Tiếp nhận', en: 'Taken over' },
  missed: { vi: 'Quá hạn', en: 'Missed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type EntryKind = keyof typeof entryKinds;

/** `agency` null: it concerns every assignment of the task. */
export type Entry = Readonly<{
  agency: string | null;
  kind: Exclude<EntryKind, 'missed'>;
  detail: Plain;
  searchKey: string;
}>;

type SaidData = Readonly<{
  claim: string | null;
  resultText: string | null;
  completion: Readonly<{ on: string; basis: string }> | null;
}>;

export const saidBy = (by: string, label: string | null, { claim, resultText, completion }: SaidData) => ({
  detail: {
    by,
    claim,
    label,
    text: resultText,
    completedOn: completion?.on ?? null,
    completionBasis: completion?.basis ?? null,
  },
  searchKey: searchKey(resultText ?? ''),
});
