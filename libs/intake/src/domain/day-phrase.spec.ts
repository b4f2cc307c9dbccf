import { dayPhrase } from './day-phrase.js';

describe('the phrase of a deadline', () => {
  it.each([
    ['18/10/2025', '2025-10-18'],
    ['trước ngày 15/9/2025', '2025-09-15'],
    ['Hoàn thành trước ngày 01 tháng 4 năm 2025', '2025-04-01'],
    ['trong ngày 05.12.2025', '2025-12-05'],
    ['ngày 7 tháng 11 nám 2025', '2025-11-07'],
    ['2025-12-31', '2025-12-31'],
    ['trong tháng 9/2025', '2025-09-30'],
    ['Tháng 2 năm 2024', '2024-02-29'],
    ['9/2025', '2025-09-30'],
    ['Quý III/2025', '2025-09-30'],
    ['quý 3 năm 2025', '2025-09-30'],
    ['Qúy IV-2025', '2025-12-31'],
    ['06 tháng đầu năm 2026', '2026-06-30'],
    ['trong năm 2025', '2025-12-31'],
    ['2026', '2026-12-31'],
    ['từ 01/9/2025 đến 30/9/2025', '2025-09-30'],
    ['31/10/20251', '2025-10-31'],
    ['14/121/2025', '2025-12-14'],
    ['trước nga\u0300y 18/10/2025', '2025-10-18'],
  ])('%s ends on %s', (text, on) => {
    expect(dayPhrase(text)).toEqual({ kind: 'day', on, whole: true, impossible: false });
  });

  it.each(['Thường xuyên', 'Nhiệm vụ thường xuyên', 'thường xuyên, liên tục'])('%s stands without a day', (text) => {
    expect(dayPhrase(text)).toMatchObject({ kind: 'standing', on: null });
  });

  it.each(['hằng tháng', 'Hàng quý', 'trước ngày 25 hằng tháng'])('%s comes again and again', (text) => {
    expect(dayPhrase(text)).toMatchObject({ kind: 'recurring', on: null });
  });

  it.each(['31/02/2025', '14/22/2025', '13/2025', 'trước tháng 9/2025'])(
    '%s names no day that can be trusted',
    (text) => {
      expect(dayPhrase(text)).toMatchObject({ kind: 'none', on: null, impossible: true });
    },
  );

  it.each(['', 'sau khi Luật có hiệu lực', 'theo tiến độ chung', 'tỷ lệ 14/22'])(
    '"%s" gets no invented day',
    (text) => {
      expect(dayPhrase(text)).toMatchObject({ kind: 'none', on: null, impossible: false });
    },
  );
});
