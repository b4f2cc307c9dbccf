import type { Fault } from '#libs/kernel';
import type { NoticeIdentity } from './notice-identity.js';
import { whereAt } from './place.js';

/** Why the document is refused whole; all reasons at once. */
export const faultsOf = (
  { number, signedOn }: NoticeIdentity,
  secret: Readonly<{ mark: string; at: string }> | null,
  rows: number,
): readonly Fault[] => {
  const faults: Fault[] = [];
  if (secret !== null) {
    faults.push({
      code: 'intake.secret-document',
      place: whereAt(secret.at),
      message: {
        vi: `Văn bản đóng dấu "${secret.mark}" không được đưa vào hệ thống này`,
        en: `The document is marked "${secret.mark}" and must not be kept here`,
      },
    });
  }
  if (number === null) faults.push(MISSING_NUMBER);
  if (signedOn === null) faults.push(MISSING_DAY);
  if (rows === 0) faults.push(NO_TASKS);
  return faults;
};

const MISSING_NUMBER: Fault = {
  code: 'intake.missing-number',
  place: 'đầu văn bản',
  message: {
    vi: 'Không tìm thấy số, ký hiệu của thông báo: cần "Số: …" ở đầu văn bản hoặc "(Kèm theo Thông báo số … ngày …)" dưới tên phụ lục',
    en: 'The number of the notice was not found: "Số: …" at the top, or "(Kèm theo Thông báo số … ngày …)" under an appendix title, is needed',
  },
};

const MISSING_DAY: Fault = {
  code: 'intake.missing-date',
  place: 'đầu văn bản',
  message: {
    vi: 'Không tìm thấy ngày ký thông báo: cần "…, ngày … tháng … năm …" ở đầu văn bản hoặc trong dòng "(Kèm theo …)"',
    en: 'The signing day of the notice was not found: "…, ngày … tháng … năm …" at the top, or in the line "(Kèm theo …)", is needed',
  },
};

const NO_TASKS: Fault = {
  code: 'intake.no-task-table',
  place: 'phụ lục',
  message: {
    vi: 'Không tìm thấy phụ lục có bảng nhiệm vụ: bảng cần có cột nhiệm vụ và cột cơ quan chủ trì hoặc thời hạn',
    en: 'No appendix with a table of tasks was found: a table needs a column of tasks and one of leads or deadlines',
  },
};
