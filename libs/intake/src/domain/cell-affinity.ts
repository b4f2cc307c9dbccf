import { citationsIn, shortCitation, startsWithKind } from './citation.js';
import type { Role } from './column-role.js';
import { dayPhrase } from './day-phrase.js';
import { isFootnote, isGroupText, isUpperCase } from './headings.js';
import { isKnownLabel, looksLikeLabel } from './progress-claim.js';
import type { Unit } from './source-items.js';

/** What it costs to believe that the line stands in a column of that role; 0 fits perfectly, 10 is hardly to be believed. */
export type Affinity = Readonly<Record<Role | 'stray' | 'group', number>>;

export const affinityOf = (unit: Unit, isResolvedLead: (text: string) => boolean, inSequence: boolean): Affinity => {
  const { clean, key } = unit;
  const length = key.length;
  const isNumber = /^\d{1,5}\s?[.)]?$/.test(key);
  const isOrdinal = isNumber || /^\d{1,3}(?:\.\d{1,2}){1,2}\.?$|^\d{1,3}[a-dđ][.)]?$/.test(key);
  const phrase = isOrdinal ? null : dayPhrase(clean);
  const isDue = (phrase !== null && phrase.whole) || BEGINS_DUE.test(key);
  const label = isKnownLabel(clean) ? 'known' : looksLikeLabel(clean) ? 'like' : null;
  const cited = citationCost(clean, key);
  const agencies = isDue || label ? 9 : agencyCost(clean, key, isResolvedLead);
  const footnote = isFootnote(key);
  const group = isGroupText(key);
  const brief = label === null && /^\p{Lu}[^\d.,;:]{1,19}$/u.test(clean) && clean.split(' ').length <= 4;
  const numeral = isNumber ? (inSequence ? 12 : 8) : 0;
  const special = numeral + (isDue ? 5 : 0) + (footnote ? 3 : 0) + (group ? 3 : 0);
  return {
    ordinal: isNumber ? (/^(?:19|20)\d{2}$/.test(key) ? 1.5 : 0) : isOrdinal ? 1 : 30,
    title:
      special +
      (label === 'known' ? 5 : label ? 2 : 0) +
      (cited < 1 ? 3 : 0) +
      (agencies === 0 ? 4 : agencies < 2 ? 2 : length <= 25 ? 0.5 : 0),
    directive: cited + (isDue && length < 40 ? -6 : 0) + numeral,
    lead: agencies + numeral + (group ? 2 : 0),
    coordinators: agencies + numeral + 0.2,
    due: isDue
      ? 0
      : isBareYear(key)
        ? 2
        : phrase?.kind !== 'none' && phrase && length < 70
          ? 1.5
          : length <= 60
            ? 5
            : 12,
    result:
      special +
      (label === 'known' ? 1.2 : label ? 0.8 : brief ? 0.4 : 0) +
      (agencies === 0 ? 2.5 : 0) +
      (cited < 1 && length < 80 ? 1 : 0),
    progress: label === 'known' ? 0 : label === 'like' ? 0.5 : (brief ? 1.2 : length <= 40 ? 3 : 8) + special,
    product: special + (agencies === 0 ? 3 : 0) + (label ? 2 : 0) + (PRODUCT.test(key) && length < 160 ? 0.3 : 1.2),
    note: 1 + numeral + (agencies === 0 ? 1 : 0) + (label === 'known' ? 1.5 : 0),
    other: 1.5 + (isNumber ? 2 : 0) + (isDue ? 1 : 0),
    stray: footnote ? 0 : isNumber ? (inSequence ? 12 : 5) : 10,
    group: group
      ? 0
      : isUpperCase(clean) && length > 3 && !isNumber
        ? 1.5
        : agencies === 0
          ? 4
          : isOrdinal || isDue
            ? 20
            : 9,
  };
};

const citationCost = (clean: string, key: string): number => {
  const cited = citationsIn(clean);
  const [first] = cited;
  if (first) {
    const covered = cited.reduce((sum, { from, to }) => sum + to - from, 0);
    if (covered >= clean.length * 0.6 || (first.from < 8 && clean.length < 140)) return first.from < 8 ? 0 : 1;
  }
  const short = shortCitation(clean);
  if (short && clean.length < 60) return short.to >= clean.length - 2 ? 0 : 1;
  return startsWithKind(key) && clean.length < 140 ? 2.5 : clean.length < 80 ? 6 : 9;
};

const agencyCost = (clean: string, key: string, isResolvedLead: (text: string) => boolean): number => {
  if (key.length > 400) return 9;
  if (/^\p{Lu}[\p{Lu}\d&.-]{1,9}$/u.test(clean)) return isResolvedLead(clean) ? 0 : 0.8;
  const isNamed = AGENCY.test(key);
  if (key.length <= 40 || isNamed) {
    if (!WORK.test(key) && isResolvedLead(clean)) return 0;
    const parts = key.split(/[,;]| và /).map((part) => part.trim());
    if (parts.every((part) => part.length < 70 && AGENCY.test(part)))
      return parts.every(({ length }) => length < 45) ? 1 : 1.5;
    if (isNamed && key.length < 90) return 2;
  }
  return key.length <= 60 ? 3 : key.length <= 120 ? 6 : 9;
};

const isBareYear = (key: string): boolean => /^(?:19|20)\d{2}$/.test(key);

const AGENCY = new RegExp(
  `^(?:các |một số |toàn bộ )?(?:${[
    'bộ',
    'ngành',
    'địa phương',
    'cơ quan',
    'ủy ban',
    'uỷ ban',
    'toà án',
    'ubnd',
    'hđnd',
    'hội đồng',
    'văn phòng',
    'ngân hàng',
    'thanh tra',
    'đài',
    'viện',
    'tổng',
    'ban',
    'tập đoàn',
    'công ty',
    'cục',
    'vụ',
    'sở',
    'tỉnh',
    'thành phố',
    'tp',
    'tòa án',
    'kiểm toán',
    'bảo hiểm',
    'đơn vị',
    'tổ chức',
    'nhóm',
    'tổ',
    'trung tâm',
    'học viện',
    'đại học',
    'trường',
    'liên đoàn',
    'mặt trận',
    'hiệp hội',
    'thông tấn',
    'chủ tịch',
    'thống đốc',
    'bộ trưởng',
    'doanh nghiệp',
    'xã',
    'phường',
    'thành viên',
    'đảng ủy',
    'chính phủ',
    'quốc hội',
    'lãnh đạo',
  ].join('|')})(?!\\p{L})`,
  'u',
);
const BEGINS_DUE = /^(?:hoàn thành )?(?:trước|trong|đến|hết)(?: hết)?(?: ngày| tháng| quý| năm)$/u;
/** Words of what is to be done; a text with them is no list of names. */
const WORK = / (?:chủ trì|phối hợp|rà soát|hoàn thành|triển khai|khẩn trương|nghiên cứu|hướng dẫn|đã|đang)(?!\p{L})/u;
const PRODUCT =
  /^(?:báo cáo|đề án|nghị định|thông tư|văn bản|kế hoạch|quyết định|hệ thống|tờ trình|luật|chương trình|nghị quyết|công văn|danh mục|hồ sơ|dự thảo)/u;
