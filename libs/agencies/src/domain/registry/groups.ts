import { centralAgencies } from './central-agencies.js';
import { provinces } from './provinces.js';
import type { RegistryAgency, RegistryGroup } from './registry-entry.js';

const codesOf = (agencies: readonly RegistryAgency[], ...kinds: readonly RegistryAgency['kind'][]): readonly string[] =>
  agencies.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code);

const ministries = codesOf(centralAgencies, 'ministry', 'ministerial-level');
const government = codesOf(centralAgencies, 'ministry', 'ministerial-level', 'government-agency');
const local = codesOf(provinces, 'province', 'centrally-run-city');

export const groups: readonly RegistryGroup[] = [
  {
    code: 'MINISTRIES',
    name: 'Các bộ, cơ quan ngang bộ',
    aliases: ['Các bộ, ngành', 'Các bộ, cơ quan', 'Các bộ và cơ quan ngang bộ'],
    members: ministries,
  },
  {
    code: 'GOVERNMENT',
    name: 'Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ',
    aliases: ['Các bộ, cơ quan ngang bộ và cơ quan thuộc Chính phủ'],
    members: government,
  },
  {
    code: 'PROVINCES',
    name: 'Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương',
    aliases: [
      'Các tỉnh, thành phố',
      'Các tỉnh, thành phố trực thuộc Trung ương',
      'Các địa phương',
      'Ủy ban nhân dân các địa phương',
      'Ủy ban nhân dân các tỉnh, thành phố',
    ],
    members: local,
  },
  {
    code: 'CITIES',
    name: 'Các thành phố trực thuộc Trung ương',
    aliases: [
      'UBND các thành phố trực thuộc Trung ương',
      'UBND 06 thành phố trực thuộc trung ương',
      '06 thành phố trực thuộc Trung ương',
    ],
    members: codesOf(provinces, 'centrally-run-city'),
  },
  {
    code: 'ALL',
    name: 'Các bộ, ngành, địa phương',
    aliases: [
      'Các bộ, ngành và địa phương',
      'Các bộ, ngành và các địa phương',
      'Các cơ quan Trung ương và địa phương',
      'Các cơ quan, bộ, ngành và địa phương',
      'Các bộ, cơ quan Trung ương và địa phương',
      'Cơ quan ngang bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương',
    ],
    members: [...government, ...local],
  },
];
