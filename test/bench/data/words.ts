import type { Dice } from './dice.js';

const VERBS = ['Hoàn thiện', 'Xây dựng', 'Trình ban hành', 'Rà soát', 'Triển khai', 'Kết nối', 'Công bố', 'Nghiệm thu'];
const THINGS = [
  'cơ sở dữ liệu dùng chung',
  'danh mục dịch vụ trực tuyến',
  'nền tảng định danh',
  'kho hồ sơ số',
  'bản đồ số địa chính',
  'quy chế chia sẻ dữ liệu',
  'hệ thống giám sát',
  'trung tâm điều hành',
];
const PLACES = [
  'tại các xã biên giới',
  'cho ngành y tế',
  'cho doanh nghiệp nhỏ',
  'ở vùng ven biển',
  'trong lĩnh vực đất đai',
  'cho học sinh phổ thông',
  'tại các khu công nghiệp',
  'cho người cao tuổi',
];
const ENDS = [
  'bảo đảm vận hành thông suốt',
  'kèm phương án dự phòng',
  'và báo cáo kết quả hằng quý',
  'theo đúng lộ trình đã duyệt',
  'với đầy đủ tài liệu kỹ thuật',
];

/** A made-up sentence about work, about as long as what notices print. */
export const sentence = (roll: Dice, number: number): string =>
  `${roll.one(VERBS)} ${roll.one(THINGS)} ${roll.one(PLACES)} (hạng mục ${number}), ${roll.one(ENDS)}`;
