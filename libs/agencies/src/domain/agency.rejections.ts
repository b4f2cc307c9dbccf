import { Rejection, type Bilingual } from '#libs/kernel';

export type AgencyRejection =
  | 'agency.invalid-code'
  | 'agency.invalid-day'
  | 'agency.day-in-future'
  | 'agency.name-missing'
  | 'agency.code-taken'
  | 'agency.unknown'
  | 'agency.merged'
  | 'agency.merged-into-itself'
  | 'agency.successor-unknown'
  | 'agency.successor-merged'
  | 'agency.received-since'
  | 'agency-group.invalid-code'
  | 'agency-group.invalid-day'
  | 'agency-group.name-missing'
  | 'agency-group.no-members'
  | 'agency-group.repeated-member'
  | 'agency-group.unknown-member';

const CODE = {
  vi: 'Mã gồm 2 đến 20 chữ cái in hoa không dấu và chữ số, bắt đầu bằng chữ cái.',
  en: 'A code is 2 to 20 capital letters and digits and starts with a letter.',
};
const DAY = {
  vi: 'Ngày phải là một ngày có thật, dạng năm-tháng-ngày.',
  en: 'The day must be a day of the calendar, year-month-day.',
};

export const agencyRejections: Readonly<Record<AgencyRejection, Bilingual>> = {
  'agency.invalid-code': CODE,
  'agency.invalid-day': DAY,
  'agency.day-in-future': {
    vi: 'Ngày có hiệu lực không được sau hôm nay.',
    en: 'The effective day lies in the future.',
  },
  'agency.name-missing': { vi: 'Cơ quan phải có tên.', en: 'An agency needs a name.' },
  'agency.code-taken': { vi: 'Mã này thuộc về một cơ quan khác.', en: 'This code belongs to another agency.' },
  'agency.unknown': { vi: 'Không có cơ quan nào mang mã này.', en: 'No agency is registered under this code.' },
  'agency.merged': { vi: 'Cơ quan này đã được hợp nhất.', en: 'This agency has been merged.' },
  'agency.merged-into-itself': {
    vi: 'Cơ quan không thể hợp nhất vào chính mình.',
    en: 'An agency cannot be merged into itself.',
  },
  'agency.successor-unknown': {
    vi: 'Không có cơ quan kế thừa mang mã này.',
    en: 'No successor is registered under this code.',
  },
  'agency.successor-merged': {
    vi: 'Cơ quan kế thừa đã được hợp nhất; hãy ghi cơ quan kế thừa của nó.',
    en: 'The successor has itself been merged; name its successor.',
  },
  'agency.received-since': {
    vi: 'Vào ngày đó hoặc sau đó đã có cơ quan khác được hợp nhất vào cơ quan này.',
    en: 'Another agency became part of this one on that day or later.',
  },
  'agency-group.invalid-code': CODE,
  'agency-group.invalid-day': DAY,
  'agency-group.name-missing': { vi: 'Nhóm phải có tên.', en: 'A group needs a name.' },
  'agency-group.no-members': { vi: 'Nhóm phải có thành viên.', en: 'A group needs members.' },
  'agency-group.repeated-member': { vi: 'Mỗi thành viên chỉ được ghi một lần.', en: 'A member is named once.' },
  'agency-group.unknown-member': {
    vi: 'Không có cơ quan nào mang mã của thành viên này.',
    en: 'No agency is registered under the code of this member.',
  },
};

export type AgencyFault = readonly [code: AgencyRejection, place: string];

/** Refuses with every fault at once, the first one leading; without faults nothing happens. */
export const refuse = (...faults: readonly AgencyFault[]): readonly never[] => {
  const [first] = faults;
  if (first === undefined) return [];
  const [leading] = first;
  throw new Rejection(
    leading,
    agencyRejections[leading].en,
    faults.map(([code, place]) => ({ code, place, message: agencyRejections[code] })),
  );
};
