import { messageOf } from './finding-messages.js';

describe('the message of a finding', () => {
  it('is filled in both languages, days as people write them', () => {
    const finding = {
      code: 'due-before-directive',
      place: 'Phụ lục I, STT 4',
      values: { due: '2025-03-31', signedOn: '2025-04-01', number: '8/NQ-ABC' },
    } as const;
    expect(messageOf(finding)).toEqual({
      vi: 'Thời hạn 31/03/2025 trước ngày ký 01/04/2025 của văn bản giao nhiệm vụ 8/NQ-ABC',
      en: 'Due on 31/03/2025, before its directive 8/NQ-ABC was signed on 01/04/2025',
    });
  });

  it('lists several values and marks one that is not known', () => {
    const values = { number: '8/NQ-ABC', days: ['2025-04-01', '2025-04-13'], used: null };
    expect(messageOf({ code: 'directive-dates-differ', place: '', values }).en).toBe(
      'Directive 8/NQ-ABC is cited with different days: 01/04/2025, 13/04/2025; … is used',
    );
  });

  it.each([
    { due: '2025-11-30', registered: '2025-12-31' },
    { printed: '2025-11-30', known: '2025-12-31' },
  ])('shows both days of a deadline that differs from the register', (values) => {
    expect(messageOf({ code: 'due-differs-from-register', place: '', values })).toEqual({
      vi: 'Thời hạn 30/11/2025 khác thời hạn 31/12/2025 đã ghi nhận trước đó',
      en: 'The deadline 30/11/2025 differs from 31/12/2025 recorded before',
    });
  });

  it('shows several known days, and marks that none is known', () => {
    const of = (known: string) =>
      messageOf({ code: 'due-differs-from-register', place: '', values: { printed: '2025-11-30', known } }).en;
    expect(of('2025-12-01, 2025-12-31')).toBe(
      'The deadline 30/11/2025 differs from 01/12/2025, 31/12/2025 recorded before',
    );
    expect(of('')).toBe('The deadline 30/11/2025 differs from … recorded before');
  });
});
