import { givenRow, recorded } from '#libs/testing';
import type { AgencyEvent, AgencyGroupEvent } from '../domain/agency.events.js';
import { agencyGroupRegister } from './agency-group-register.projection.js';
import { agencyRegister } from './agency-register.projection.js';

const given = (...events: readonly (readonly [AgencyEvent, string])[]) =>
  givenRow(agencyRegister)(
    ...events.map(([event, effectiveOn], sequence) => recorded(event, { sequence, effectiveOn })),
  );
const registered = (code: string, name: string): AgencyEvent => ({
  type: 'AgencyRegistered',
  data: { code, name, kind: 'ministry', aliases: [] },
});
const renamed = (code: string, name: string): AgencyEvent => ({
  type: 'AgencyRenamed',
  data: { code, name, aliases: ['Bộ Đ'] },
});
const merged: AgencyEvent = { type: 'AgencyMerged', data: { code: 'AA', successor: 'BB', on: '2025-03-01' } };
const row = {
  code: 'AA',
  name: 'Bộ A',
  kind: 'ministry',
  aliases: [],
  namedOn: '2020-01-01',
  mergedInto: null,
  mergedOn: null,
} as const;

describe('agency register', () => {
  it('lists a registered agency', () =>
    given([registered('AA', 'Bộ A'), '2020-01-01'], [registered('BB', 'Bộ B'), '2020-01-01']).then('AA', {
      ...row,
      searchKey: 'aa bo a',
      sequence: 0,
    }));

  it('shows the later name, found without diacritics', () =>
    given([registered('AA', 'Bộ A'), '2020-01-01'], [renamed('AA', 'Bộ Á Mới'), '2021-01-01']).then('AA', {
      ...row,
      ...{ name: 'Bộ Á Mới', aliases: ['Bộ Đ'], namedOn: '2021-01-01', searchKey: 'aa bo a moi bo d', sequence: 1 },
    }));

  it('keeps the latest name when an earlier one is recorded late', () =>
    given([registered('AA', 'Bộ A'), '2020-01-01'], [renamed('AA', 'Bộ Cũ'), '2019-01-01']).then('AA', {
      ...row,
      ...{ searchKey: 'aa bo a', sequence: 1 },
    }));

  it('shows into whom an agency was merged and from when', () =>
    given(
      [registered('AA', 'Bộ A'), '2020-01-01'],
      [registered('BB', 'Bộ B'), '2020-01-01'],
      [merged, '2025-03-01'],
    ).then('AA', {
      ...row,
      ...{ mergedInto: 'BB', mergedOn: '2025-03-01', searchKey: 'aa bo a', sequence: 2 },
    }));

  it('has no row for an agency it never saw registered', () => {
    given([merged, '2025-03-01']).then('AA', null);
    given([renamed('AA', 'Bộ A'), '2025-03-01']).then('AA', null);
  });
});

describe('agency group register', () => {
  const changed = (members: readonly string[], from: string, sequence: number, code = 'NORTH') => {
    const event: AgencyGroupEvent = {
      type: 'GroupMembersChanged',
      data: { code, name: 'Các tỉnh', aliases: [], members, from },
    };
    return recorded(event, { sequence });
  };
  const group = { code: 'NORTH', name: 'Các tỉnh', aliases: [], searchKey: 'north cac tinh' };

  it('shows the members of the latest day', () =>
    givenRow(agencyGroupRegister)(
      changed(['T01'], '2025-01-01', 0),
      changed(['T04'], '2025-01-01', 1, 'SOUTH'),
      changed(['T01', 'T04'], '2025-07-01', 2),
    ).then('NORTH', { ...group, members: ['T01', 'T04'], since: '2025-07-01', sequence: 2 }));

  it('keeps the members of the latest day when earlier ones are recorded late', () =>
    givenRow(agencyGroupRegister)(changed(['T01'], '2025-07-01', 0), changed(['T04'], '2025-01-01', 1)).then('NORTH', {
      ...group,
      ...{ members: ['T01'], since: '2025-07-01', sequence: 1 },
    }));
});
