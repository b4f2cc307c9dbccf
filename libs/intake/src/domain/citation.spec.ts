import { cleaned } from './clean-text.js';
import { citationsIn, numberKey, shortCitation } from './citation.js';

const first = (text: string) => citationsIn(cleaned(text))[0];

describe('a citation', () => {
  it.each([
    ['Thông báo số 44-TB/TGV ngày 12/9/2025', '44-TB/TGV', 'Thông báo', '2025-09-12'],
    ['Nghị quyết số 71/NQ-CP', '71/NQ-CP', 'Nghị quyết', null],
    ['theo Nghị quyết số 57-NQ/TW ngày 22 tháng 12 nám 2024 của', '57-NQ/TW', 'Nghị quyết', '2024-12-22'],
    ['TẠI THÔNG BÁO KẾT LUẬN SỐ 552/TB-VPCP NGÀY 13/10/2025', '552/TB-VPCP', 'Thông báo kết luận', '2025-10-13'],
    ['Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025', '118/2025/NĐ-CP', 'Nghị định', '2025-06-09'],
    ['đã báo cáo bằng công văn số 17/BC-XYZ ngày 3/4/2025.', '17/BC-XYZ', 'Công văn', '2025-04-03'],
    ['Kế hoạch hành động số 01 - KH/BCĐTW, ngày 02/6/2025', '01-KH/BCĐTW', 'Kế hoạch', '2025-06-02'],
    ['Quyết định số 5/QĐ-TTg'.normalize('NFD'), '5/QĐ-TTg', 'Quyết định', null],
    ['số 12/TB-XYZ', '12/TB-XYZ', 'Thông báo', null],
  ])('%s', (text, number, kind, signedOn) => {
    expect(first(text)).toMatchObject({ number, kind, signedOn });
  });

  it.each(['đạt 34/34 địa phương', 'ngày 12/9/2025', 'hoạt động 24/7', 'bản 5-6 trang'])(
    'is not seen in "%s"',
    (text) => {
      expect(citationsIn(text)).toEqual([]);
    },
  );

  it('may be short, a kind and a bare number', () => {
    expect(shortCitation('Kế hoạch 02')).toMatchObject({ number: null, bare: '2', kind: 'Kế hoạch' });
    expect(shortCitation('Nghị quyết số 71')).toMatchObject({ bare: '71', kind: 'Nghị quyết' });
    expect(shortCitation('NQ 71')).toMatchObject({ bare: '71', kind: 'Nghị quyết' });
    expect(shortCitation('Bộ Y tế')).toBeNull();
  });

  it('is the same document in every print of its number', () => {
    expect(numberKey('02/KH-BCĐTW')).toBe(numberKey('2 - KH/BCĐTW'));
    expect(numberKey('2/KH-BCĐTW')).not.toBe(numberKey('20/KH-BCĐTW'));
  });
});
