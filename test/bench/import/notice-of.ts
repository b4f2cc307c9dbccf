import type { Layout } from '../../acceptance/kit/notice-files.js';

const LEADS = ['Bộ Tài chính', 'Bộ Y tế', 'Bộ Nội vụ, Bộ Xây dựng', 'Bộ Công an', 'Bộ Y tế, Bộ Tài chính, Bộ Nội vụ'];
const LABELS = ['Đã hoàn thành', 'Đang thực hiện', 'Chưa hoàn thành', 'Đã hoàn thành quá hạn'];

/** A made-up notice whose tasks no notice of another number has listed. */
export const noticeOf = (rows: number, number: number): Layout => [
  { text: 'PHỤ LỤC I' },
  { text: `KẾT QUẢ THỰC HIỆN THÔNG BÁO SỐ ${number}/TB-VPCP NGÀY 01/08/2025` },
  { text: `(Kèm theo Thông báo số ${number + 1}/TB-VPCP ngày 20 tháng 11 năm 2025 của Văn phòng Chính phủ)` },
  { text: 'Dữ liệu tính đến ngày 12/11/2025' },
  {
    table: [
      ['STT', 'Tên nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Kết quả thực hiện', 'Tiến độ'],
      ...Array.from({ length: rows }, (_, index) => [
        String(index + 1),
        `Lập sổ theo dõi số ${index + 1} cho kho hồ sơ dùng chung`,
        LEADS[index % LEADS.length] ?? '',
        `${String(1 + (index % 28)).padStart(2, '0')}/10/2025`,
        `Đã lập ${index} trang, đang lấy ý kiến`,
        LABELS[index % LABELS.length] ?? '',
      ]),
    ],
  },
];
