import type { Layout } from './notice-files.js';

const APPENDIX = '(Kèm theo Thông báo số 701/TB-VPCP ngày 20 tháng 11 năm 2025 của Văn phòng Chính phủ)';
const FIRST = ['STT', 'Nhiệm vụ', 'Văn bản giao nhiệm vụ', 'Cơ quan chủ trì thực hiện', 'Thời hạn hoàn thành'];
const SECOND = ['STT', 'Tên nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Kết quả thực hiện', 'Tiến độ'];

/** A made-up notice with the troubles of real ones: short citations, a group, an unknown lead, gaps, an odd label. */
export const sampleNotice: Layout = [
  { text: 'VĂN PHÒNG CHÍNH PHỦ' },
  { text: 'Thực hiện Nghị quyết số 300/NQ-CP ngày 10 tháng 3 năm 2025 của Chính phủ về kho hồ sơ điện tử.' },
  { text: 'PHỤ LỤC I' },
  { text: 'NHIỆM VỤ CÒN CHẬM' },
  { text: APPENDIX },
  { text: 'Dữ liệu tính đến ngày 12/11/2025' },
  { text: '1. Nhiệm vụ về kho hồ sơ quá hạn chưa hoàn thành' },
  {
    table: [
      FIRST,
      ['1.', 'Dựng kho hồ sơ điện tử dùng chung', 'Nghị quyết số 300/NQ-CP', 'Bộ Tài chính', '30/06/2025'],
      ['2.', 'Chuyển hồ sơ giấy sang bản số', 'Nghị quyết số 300/NQ-CP', 'Các tỉnh, thành phố', '30/09/2025'],
      [
        '3.',
        'Mở kho cho người dân tra cứu',
        'Thông báo số 61-TB/TGV ngày 02/9/2025',
        'Bộ Văn hóa, Thể thao và Du lịch, Bộ Y tế',
        '31/10/2025',
      ],
      ['5.', 'Nối kho với các điểm bưu điện', 'Nghị quyết số 300/NQ-CP', 'Các nơi chưa có mạng', '31/10/2025'],
    ],
  },
  { text: 'PHỤ LỤC II' },
  { text: 'KẾT QUẢ THỰC HIỆN THÔNG BÁO SỐ 650/TB-VPCP NGÀY 01/10/2025' },
  { text: APPENDIX },
  {
    table: [
      SECOND,
      ['Nhiệm vụ giao Bộ trưởng Bộ Tài chính chỉ đạo'],
      [
        '1',
        'Cấp tiền mua máy quét',
        'Bộ Tài chính',
        '31/10/2025',
        'Bộ đã cấp đủ tại Công văn số 44/BTC-NS ngày 29/10/2025.',
        'Đã hoàn thành',
      ],
      ['2', 'Kiểm kê máy quét cũ', 'Bộ Tài chính', '31/10/2025', 'Đang kiểm kê\nĐã xong sáu tỉnh', 'Đang thực hiện'],
      ['3', 'Giữ kho chạy ổn định', 'Bộ Công an', 'Nhiệm vụ thường xuyên', '', 'Đang thực hiện'],
      ['4', 'Viết sổ tay tra cứu', 'Bộ Nội vụ', '31/10/2025', '', 'Đang hoàn thành'],
      ['5', 'Mở lớp cho cán bộ lưu trữ', 'Bộ Nội vụ', '15/12/2025', '', ''],
    ],
  },
];
