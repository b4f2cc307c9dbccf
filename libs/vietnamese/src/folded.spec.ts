import { folded } from './folded.js';
import { searchKey } from './search-key.js';

describe('folded', () => {
  it.each([
    ['letter case', 'Bộ tài chính', 'BỘ TÀI CHÍNH'],
    ['composed and decomposed letters', 'Bộ Công Thương', 'Bộ Công Thương'.normalize('NFD')],
    ['old and new tone placement', 'Hoà Bình', 'Hòa Bình'],
    ['old and new tone placement in ủy', 'Uỷ ban', 'Ủy ban'],
    ['eth and d with stroke', 'Ðắk Lắk', 'Đắk Lắk'],
    ['a Cyrillic letter inside a word', 'Bộ Khoa họс', 'Bộ Khoa học'],
    ['spaces of every kind', ' Bộ\u00a0 Y  tế\n', 'Bộ Y tế'],
    ['dashes', 'Bà Rịa – Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
  ])('takes %s for the same', (_what, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it('keeps names apart that differ by a tone', () => {
    expect(folded('Hà Nam')).not.toBe(folded('Hạ Nam'));
    expect(folded('Hòa')).not.toBe(folded('Hoa'));
  });
});

describe('search key', () => {
  it('finds Vietnamese words typed without diacritics', () => {
    expect(searchKey('Trình Chính phủ Nghị định về Đề án 06')).toBe('trinh chinh phu nghi dinh ve de an 06');
  });
  it('keeps document numbers in one piece', () => {
    expect(searchKey('số 71/NQ-CP')).toBe('so 71/nq-cp');
  });
});
