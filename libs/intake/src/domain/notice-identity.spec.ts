import { noticeIdentity } from './notice-identity.js';

describe('the number and day of a notice', () => {
  it.each([
    [
      'a line under the title of an appendix',
      ['(Kèm theo Thông báo kết luận số 12/TB-VPCP ngày 03 tháng 5 năm 2025 của Văn phòng Chính phủ)'],
    ],
    ['a letterhead', ['VĂN PHÒNG CHÍNH PHỦ', 'Số: 12/TB-VPCP', 'Hà Nội, ngày 03 tháng 5 năm 2025']],
    ['a letterhead the other way round', ['Hà Nội, ngày 3 tháng 5 năm 2025', 'Số 12 /TB-VPCP']],
    ['one line of a letterhead', ['Số: 12/TB-VPCP Hà Nội, ngày 03 tháng 5 năm 2025']],
    [
      'a letterhead with the number and a line with the day',
      ['Số: 12/TB-VPCP', '(Kèm theo Thông báo số 12/TB-VPCP ngày 3/5/2025)'],
    ],
    ['labelled cells', ['Số ký hiệu: 12/TB-VPCP', 'Ngày ban hành 03/05/2025']],
    ['a title of one line', ['Thông báo kết luận số 12/TB-VPCP ngày 03/5/2025']],
    ['an annex line of other words', ['(Ban hành kèm theo Thông báo số: 12/TB-VPCP, ngày 03/05/2025)']],
  ])('are read from %s', (_what, lines) => {
    expect(noticeIdentity(lines)).toMatchObject({ number: '12/TB-VPCP', signedOn: '2025-05-03' });
  });

  it('are not taken from a sentence that names another document', () => {
    const lines = [
      'Căn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025, các bộ báo cáo kết quả',
      'Ngày 15 tháng 11 năm 2025, tại Hà Nội, cuộc họp đã diễn ra',
    ];
    expect(noticeIdentity(lines)).toEqual({ number: null, signedOn: null, kind: null });
  });

  it('are missing where the letterhead was left blank', () => {
    expect(noticeIdentity(['Số:      /TB-VPCP', 'Hà Nội, ngày     tháng 5 năm 2025'])).toMatchObject({
      number: null,
      signedOn: null,
    });
  });
});
