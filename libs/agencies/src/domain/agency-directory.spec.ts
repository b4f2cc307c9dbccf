import { recorded } from '#libs/testing';
import { agencyDirectory } from './agency-directory.js';
import { registryFacts } from './registry/registry-facts.js';

const directory = agencyDirectory(registryFacts());
const AUTUMN = '2025-11-07';

const read = (text: string, on = AUTUMN): readonly string[] => {
  const { leads, unresolved } = directory.resolve(text, on);
  return [...leads.map(({ code }) => code), ...unresolved.map((part) => `?${part}`)];
};

describe('a name', () => {
  it.each([
    ['letter case', 'BỘ TÀI CHÍNH', 'BTC'],
    ['decomposed letters', 'Bộ Công Thương'.normalize('NFD'), 'BCT'],
    ['spaces and line breaks', ' Bộ  Y\u00a0tế\n', 'BYT'],
    ['tone placement', 'UBND tỉnh Khánh Hoà', 'T56'],
    ['tone placement in ủy', 'Uỷ ban nhân dân tỉnh Thanh Hoá', 'T38'],
    ['eth for d with stroke', 'Ðắk Lắk', 'T66'],
    ['a Cyrillic letter', 'Bộ Khoa họс và Công nghệ', 'BKHCN'],
    ['missing commas', 'Bộ Văn hóa Thể thao và Du lịch', 'BVHTTDL'],
    ['an ampersand', 'Bộ Khoa học & Công nghệ', 'BKHCN'],
    ['an abbreviation', 'Bộ KH&CN', 'BKHCN'],
    ['its code', 'BKHCN', 'BKHCN'],
    ['its code as printed in numbers', 'BGDĐT', 'BGDDT'],
    ['its code behind the word Bộ', 'Bộ NV', 'BNV'],
    ['trailing punctuation', 'Bộ Y tế.;', 'BYT'],
    ['a footnote mark', 'Bộ Y tế[1]', 'BYT'],
    ['a raised footnote mark', 'Bộ Y tế²', 'BYT'],
    ['its own short name in brackets', 'Tập đoàn Điện lực Việt Nam (EVN)', 'EVN'],
    ['its role in brackets', 'Bộ Y tế (chủ trì)', 'BYT'],
    ['a unit of it in brackets', 'Bộ Công an (Cục C06)', 'BCA'],
    ['its later name in brackets', 'Bộ Thông tin và Truyền thông (nay là Bộ Khoa học và Công nghệ)', 'BKHCN'],
    ['its minister', 'Bộ trưởng Bộ Y tế', 'BYT'],
    ['its inspector general', 'Tổng Thanh tra Chính phủ', 'TTCP'],
    ['its governor', 'Thống đốc Ngân hàng Nhà nước Việt Nam', 'NHNN'],
    ['its chairman', 'Chủ tịch UBND tỉnh Cà Mau', 'T96'],
    ['its minister-chairman', 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ', 'VPCP'],
    ['a bare province', 'Đồng Nai', 'T75'],
    ['a committee of a city', 'UBND TP. Hà Nội', 'T01'],
    ['a committee of a city without a space', 'UBND TP.Hồ Chí Minh', 'T79'],
    ['a committee without the word tỉnh', 'UBND Hưng Yên', 'T33'],
    ['a number without its nought', '6 thành phố trực thuộc Trung ương', 'CITIES'],
    ['a slash for a comma', 'UBND các tỉnh/thành phố', 'PROVINCES'],
    ['a number before it', '1. Bộ Y tế', 'BYT'],
    ['the head of every committee', 'Chủ tịch UBND các tỉnh, TP trực thuộc TW', 'PROVINCES'],
  ])('is known by %s', (_what, text, code) => {
    expect(read(text)).toStrictEqual([code]);
  });

  it.each([
    'Các địa phương có đảo',
    'Các địa phương chủ trì',
    'Các địa phương (có đảo)',
    'các bộ, ngành, địa phương có liên quan',
    'Các bộ, cơ quan, tổ chức có liên quan',
    'Các địa phương, trừ Hà Nội và Huế',
    'Các địa phương trừ Hà Nội, Huế',
    'Bộ Y tế (phối hợp)',
    'Bộ Y tế (EVN)',
    'thành phố Ninh Bình',
    'Sở Y tế Hà Nội',
    'Quốc phòng',
    'Hạ Nam',
    'Bộ',
    'Một số bộ, ngành, địa phương',
    'Bộ Y tế chủ trì, phối hợp với Bộ Tài chính, Bộ Nội vụ',
    'Các bộ: Alpha',
    'Bộ Y tế [xem sau]',
    'Các bộ, ngành, địa phương (Cục Thuế)',
  ])('is not guessed from "%s"', (text) => {
    expect(directory.resolve(text, AUTUMN)).toStrictEqual({ leads: [], unresolved: [text], assignees: [] });
  });

  it('is nothing in an empty cell', () => {
    expect(directory.resolve(' \n ', AUTUMN)).toStrictEqual({ leads: [], unresolved: [], assignees: [] });
  });

  it('is not searched for in a page that got into the cell', () => {
    expect(directory.resolve('Bộ Y tế, '.repeat(2000), AUTUMN)).toMatchObject({
      leads: [],
      unresolved: [expect.any(String)],
    });
  });
});

describe('a list', () => {
  it.each([
    ['Bộ Văn hóa, Thể thao và Du lịch, Bộ Y tế và Bộ Tài chính', ['BVHTTDL', 'BYT', 'BTC']],
    ['Bộ Tư pháp; Bộ Y tế', ['BTP', 'BYT']],
    ['- Bộ Tư pháp\n- Bộ Y tế;\n- Hà Nội.', ['BTP', 'BYT', 'T01']],
    ['Bộ Tư pháp\nBộ Văn hóa,\nThể thao và Du lịch', ['BTP', 'BVHTTDL']],
    ['Bộ KH&CN & Bộ Y tế', ['BKHCN', 'BYT']],
    ['các bộ: Công an, Quốc phòng, Tài chính', ['BCA', 'BQP', 'BTC']],
    ['Các bộ Công an, Quốc phòng', ['BCA', 'BQP']],
    ['Bộ Công an, Quốc phòng', ['BCA', 'BQP']],
    ['các bộ, cơ quan: Công an, Văn phòng Chính phủ, Khoa học và Công nghệ', ['BCA', 'VPCP', 'BKHCN']],
    ['Thanh tra Chính phủ, Quốc phòng', ['TTCP', '?Quốc phòng']],
    ['UBND các tỉnh: Cà Mau, An Giang và thành phố Huế', ['T96', 'T91', 'T46']],
    ['Thanh tra Chính phủ. Ngân hàng Nhà nước.', ['TTCP', 'NHNN']],
    ['Bộ Tài chính - Bộ Y tế', ['BTC', 'BYT']],
    ['Bộ Y tế - Cục Dược', ['?Bộ Y tế - Cục Dược']],
    ['Chủ trì: Bộ Y tế; Phối hợp: Bộ Tài chính, Bộ Nội vụ', ['BYT', '?Phối hợp: Bộ Tài chính, Bộ Nội vụ']],
    ['Bộ Tư pháp, Hội Luật gia, Bộ Y tế', ['BTP', 'BYT', '?Hội Luật gia']],
    ['Bộ Y tế và các đơn vị liên quan', ['BYT', '?các đơn vị liên quan']],
    ['Các bộ, ngành và các đơn vị liên quan', ['MINISTRIES', '?các đơn vị liên quan']],
    ['Bộ Y tế, Sở Khoa học và Công nghệ', ['BYT', '?Sở Khoa học và Công nghệ']],
    ['Các bộ, ngành, địa phương', ['ALL']],
    ['Bộ Tư pháp, Bộ Nông nghiệp và Môi trường, Ủy ban nhân dân các địa phương', ['BTP', 'BNNMT', 'PROVINCES']],
    ['Bộ Y tế, Bộ Y tế', ['BYT']],
    ['1. Bộ Tư pháp\n2. Bộ Y tế', ['BTP', 'BYT']],
    ['Các địa phương\nđơn vị lạ', ['PROVINCES', '?đơn vị lạ']],
    ['Các bộ, ngành; Hội A; hội B', ['MINISTRIES', '?Hội A', '?hội B']],
    ['Các bộ, ngành, Hội Luật gia', ['MINISTRIES', '?Hội Luật gia']],
    ['Các địa phương trừ Hà Nội, Huế; Bộ Y tế', ['BYT', '?Các địa phương trừ Hà Nội, Huế']],
    ['Bộ Y tế; phối hợp: Bộ Tài chính; Bộ Nội vụ', ['BYT', '?phối hợp: Bộ Tài chính; Bộ Nội vụ']],
    ['Các bộ, ngành: Quốc phòng, Hà Nội, Công an', ['BQP', 'T01', 'BCA']],
    ['Hà, Nội', ['?Hà', '?Nội']],
    ['Các bộ, cơ quan ngang bộ: Quốc phòng, Hà Nội, Công an', ['BQP', 'T01', 'BCA']],
    ['Các bộ: Lạ, Công an', ['BCA', '?Lạ']],
  ])('%j names its agencies', (text, expected) => {
    expect(read(text)).toStrictEqual(expected);
  });
});

describe('a day', () => {
  it('decides whether a former province is itself or its successor', () => {
    expect(directory.resolve('Hà Nam', '2025-06-30').leads).toStrictEqual([
      { kind: 'agency', code: 'P35', name: 'Tỉnh Hà Nam' },
    ]);
    expect(directory.resolve('Hà Nam', '2025-07-01').leads).toStrictEqual([
      { kind: 'agency', code: 'T37', name: 'Tỉnh Ninh Bình' },
    ]);
  });

  it('makes one lead of co-leads that merged', () => {
    expect(read('Bộ KHCN, Bộ TTTT', '2025-02-28')).toStrictEqual(['BKHCN', 'BTTTT']);
    expect(read('Bộ KHCN, Bộ TTTT', '2025-03-01')).toStrictEqual(['BKHCN']);
    expect(read('Hà Nam, Nam Định', '2025-07-01')).toStrictEqual(['T37']);
  });

  it('gives successors and predecessors', () => {
    expect(directory.successorOn('P35', '2025-06-30')).toBe('P35');
    expect(directory.successorOn('P35', '2025-07-01')).toBe('T37');
    expect(directory.predecessorsOn('T37', '2025-06-30')).toStrictEqual([]);
    expect(directory.predecessorsOn('T37', '2025-07-01')).toStrictEqual(['P35', 'P36']);
    expect(directory.successorOn('NOBODY', '2025-07-01')).toBe('NOBODY');
    expect(directory.nameOn('NOBODY', '2025-07-01')).toBe('NOBODY');
  });

  it('follows a chain of mergers, each from its own day', () => {
    const chain = agencyDirectory([
      ...['AA', 'BB', 'CC'].map((code, sequence) =>
        recorded(
          {
            type: 'AgencyRegistered' as const,
            data: { code, name: `Cục ${code}`, kind: 'other' as const, aliases: [] },
          },
          { sequence, effectiveOn: '2020-01-01' },
        ),
      ),
      recorded(
        { type: 'AgencyMerged' as const, data: { code: 'AA', successor: 'BB', on: '2021-01-01' } },
        { sequence: 3 },
      ),
      recorded(
        { type: 'AgencyMerged' as const, data: { code: 'BB', successor: 'CC', on: '2022-01-01' } },
        { sequence: 4 },
      ),
    ]);
    expect(['2020-12-31', '2021-01-01', '2022-01-01'].map((on) => chain.successorOn('AA', on))).toStrictEqual([
      'AA',
      'BB',
      'CC',
    ]);
    expect(chain.predecessorsOn('CC', '2022-01-01')).toStrictEqual(['AA', 'BB']);
    expect(chain.resolve('Cục AA', '2019-12-31').unresolved).toStrictEqual(['Cục AA']);
  });

  it('shows the name of that day and knows the agency by both', () => {
    const renamed = agencyDirectory([
      recorded(
        { type: 'AgencyRegistered', data: { code: 'XX', name: 'Cục Cũ', kind: 'other', aliases: [] } },
        { effectiveOn: '2020-01-01' },
      ),
      recorded(
        { type: 'AgencyRenamed', data: { code: 'XX', name: 'Cục Mới', aliases: [] } },
        { sequence: 1, effectiveOn: '2025-05-01' },
      ),
    ]);
    expect(renamed.resolve('Cục Cũ', '2025-05-01').leads).toStrictEqual([
      { kind: 'agency', code: 'XX', name: 'Cục Mới' },
    ]);
    expect(renamed.nameOn('XX', '2025-04-30')).toBe('Cục Cũ');
  });
});

describe('a name that two agencies bear', () => {
  const bearers = agencyDirectory([
    recorded({
      type: 'AgencyRegistered',
      data: { code: 'XX', name: 'Cục Một', kind: 'other', aliases: ['Cục Chung'] },
    }),
    recorded(
      { type: 'AgencyRegistered', data: { code: 'YY', name: 'Cục Hai', kind: 'other', aliases: ['Cục Chung'] } },
      { sequence: 1 },
    ),
    recorded({ type: 'AgencyMerged', data: { code: 'YY', successor: 'XX', on: '2025-03-01' } }, { sequence: 2 }),
  ]);

  it('names neither until one is left', () => {
    expect(bearers.resolve('Cục Chung', '2025-02-28').unresolved).toStrictEqual(['Cục Chung']);
    expect(bearers.resolve('Cục Chung', '2025-03-01').assignees).toStrictEqual(['XX']);
  });
});

describe('a name that passes from one agency to another', () => {
  it('means the agency that bears it on the day', () => {
    const passed = agencyDirectory([
      recorded({ type: 'AgencyRegistered', data: { code: 'XX', name: 'Cục Biển', kind: 'other', aliases: [] } }),
      recorded(
        { type: 'AgencyRegistered', data: { code: 'YY', name: 'Cục Đảo', kind: 'other', aliases: [] } },
        { sequence: 1 },
      ),
      recorded(
        { type: 'AgencyRenamed', data: { code: 'XX', name: 'Cục Rừng', aliases: [] } },
        { sequence: 2, effectiveOn: '2025-05-01' },
      ),
      recorded(
        { type: 'AgencyRenamed', data: { code: 'YY', name: 'Cục Biển', aliases: [] } },
        { sequence: 3, effectiveOn: '2025-05-01' },
      ),
    ]);
    expect(passed.resolve('Cục Biển', '2025-04-30').assignees).toStrictEqual(['XX']);
    expect(passed.resolve('Cục Biển', '2025-05-01').assignees).toStrictEqual(['YY']);
  });

  it('is followed no further than once round when mergers form a ring', () => {
    const ring = agencyDirectory([
      recorded({ type: 'AgencyRegistered', data: { code: 'XX', name: 'Cục Một', kind: 'other', aliases: [] } }),
      recorded(
        { type: 'AgencyRegistered', data: { code: 'YY', name: 'Cục Hai', kind: 'other', aliases: [] } },
        { sequence: 1 },
      ),
      recorded({ type: 'AgencyMerged', data: { code: 'XX', successor: 'YY', on: '2025-03-01' } }, { sequence: 2 }),
      recorded({ type: 'AgencyMerged', data: { code: 'YY', successor: 'XX', on: '2025-03-01' } }, { sequence: 3 }),
    ]);
    expect(ring.successorOn('XX', '2025-03-01')).toBe('XX');
  });
});

describe('a group', () => {
  it('expands to its members of that day, each once, the merged replaced by their successors', () => {
    const members = ['P35', 'P36', 'T37', 'T01'];
    const north = agencyDirectory([
      ...registryFacts(),
      recorded(
        {
          type: 'GroupMembersChanged',
          data: { code: 'NORTH', name: 'Các tỉnh ven sông', aliases: [], members, from: '2025-01-01' },
        },
        { sequence: 900 },
      ),
      recorded(
        {
          type: 'GroupMembersChanged',
          data: { code: 'NORTH', name: 'Các tỉnh ven sông', aliases: [], members: ['T04'], from: '2025-10-01' },
        },
        { sequence: 901 },
      ),
    ]);
    const assignees = (on: string) => north.resolve('Hà Nội; các tỉnh ven sông', on).assignees;
    expect(assignees('2024-12-31')).toStrictEqual(['T01']);
    expect(assignees('2025-06-30')).toStrictEqual(['T01', 'P35', 'P36', 'T37']);
    expect(assignees('2025-07-01')).toStrictEqual(['T01', 'T37']);
    expect(assignees('2025-10-01')).toStrictEqual(['T01', 'T04']);
  });
});
