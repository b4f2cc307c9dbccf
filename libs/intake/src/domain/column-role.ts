export type Role =
  | 'ordinal'
  | 'title'
  | 'directive'
  | 'lead'
  | 'coordinators'
  | 'due'
  | 'result'
  | 'progress'
  | 'product'
  | 'note'
  | 'other';

/** What a column holds, told by the words over it; null when they say nothing known. */
export const roleOfHeading = (key: string): Role | null => {
  const words = key
    .replace(/[()[\]:.*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '' || words.length > 90) return null;
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
};

const PATTERNS: readonly (readonly [Role, RegExp])[] = [
  ['ordinal', /^(?:stt|tt|số tt|số thứ tự|s tt|thứ tự|no|#|số)$/u],
  ['note', /^ghi chú/u],
  ['other', /^ngày hoàn thành|thực tế|^lĩnh vực|^mã /u],
  ['due', /^(?:yêu cầu )?(?:thời hạn|thời gian|thời điểm|hạn|mốc)(?: |$)/u],
  ['product', /sản phẩm|đầu ra|kết quả cần đạt|kết quả dự kiến|kết quả mong đợi|mục tiêu/u],
  [
    'directive',
    /^(?:số(?:, ký| ký|\/ký) hiệu|các văn bản|tên văn bản|văn bản(?!.*(?:kết quả|báo cáo|phối hợp))|căn cứ|nguồn|theo văn bản|được giao tại)/u,
  ],
  ['lead', /^(?:\S+ ){0,8}chủ trì(?: \S+){0,3}$/u],
  ['coordinators', /phối hợp/u],
  ['result', /^(?:kết quả|tình hình|nội dung báo cáo|báo cáo)(?:[ ,\/]|$)/u],
  ['progress', /^(?:tiến độ|tình trạng|trạng thái|mức độ|đánh giá)(?:[ ,\/]|$)/u],
  ['lead', /^(?:cơ quan|đơn vị|bộ, ngành|đầu mối|người|tổ chức)(?: |,|\/|$).{0,60}$|trách nhiệm|đầu mối/u],
  ['title', /nhiệm vụ|nội dung|công việc|đầu việc|hoạt động|giải pháp|^tên/u],
  ['directive', /văn bản/u],
];
