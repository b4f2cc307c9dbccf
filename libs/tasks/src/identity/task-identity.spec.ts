import { directiveIdOf, partIdOf, subTaskIdOf, taskIdOf, taskIdsOf } from './task-identity.js';

const directiveId = directiveIdOf({ number: '71/NQ-CP', signedOn: '2025-04-01' });
const row = {
  directiveId,
  title: 'Xây dựng bộ chỉ số',
  leadCodes: ['BTC', 'BKHCN'],
  leadText: 'Bộ KH&CN, Bộ Tài chính',
};
const task = { ...row, occurrence: 1 };

describe('identity of a directive', () => {
  it('is pinned for ever', () => {
    expect(directiveId).toBe('7258e0da-b222-55db-b922-9d3f7b679a48');
    expect(directiveIdOf({ number: '03/NQ-CP', signedOn: null })).toBe('5f9c8153-199e-505c-93ba-7f698c5bb2f5');
  });
  it.each([
    ['letter case', '71/nq-cp'],
    ['spaces', ' 71 / NQ - CP '],
    ['kinds of dashes', '71/NQ–CP'],
    ['a Cyrillic letter', '71/NQ-СР'],
    ['leading zeros', '071/NQ-CP'],
  ])('does not depend on %s', (_what, number) => {
    expect(directiveIdOf({ number, signedOn: '2025-04-01' })).toBe(directiveId);
  });
  it('does not depend on Unicode form', () => {
    const of = (number: string) => directiveIdOf({ number, signedOn: '2025-04-01' });
    expect(of('126/QĐ-BCĐCP'.normalize('NFD'))).toBe(of('126/QĐ-BCĐCP'.normalize('NFC')));
  });
  it('is the year and not the day, because one document is printed with two days', () => {
    expect(directiveIdOf({ number: '71/NQ-CP', signedOn: '2025-04-13' })).toBe(directiveId);
    expect(directiveIdOf({ number: '71/NQ-CP', signedOn: null, year: 2025 })).toBe(directiveId);
  });
  it('starts afresh every January', () => {
    expect(directiveIdOf({ number: '71/NQ-CP', signedOn: '2026-04-01' })).not.toBe(directiveId);
    expect(directiveIdOf({ number: '71/NQ-CP', signedOn: null })).not.toBe(directiveId);
  });
});

describe('identity of a task that a document prints', () => {
  it('is pinned for ever', () => {
    expect(taskIdOf(task)).toBe('7643e450-033e-5331-9cf4-8cddadf1f062');
    expect(taskIdOf({ ...task, leadCodes: [], leadText: 'Các địa phương có đảo' })).toBe(
      '6fe65912-b88b-5d9c-8248-f10e9e50491a',
    );
  });
  it.each([
    ['Unicode form', { title: task.title.normalize('NFD') }],
    ['white space and letter case', { title: ' XÂY  DỰNG\nbộ chỉ số' }],
    ['the order of its leads', { leadCodes: ['BKHCN', 'BTC'] }],
    ['how resolved leads are printed', { leadText: 'Bộ Khoa học và Công nghệ; Bộ TC' }],
  ])('does not depend on %s', (_what, change) => {
    expect(taskIdOf({ ...task, ...change })).toBe(taskIdOf(task));
  });
  it.each([
    ['directive', { directiveId: directiveIdOf({ number: '72/NQ-CP', signedOn: '2025-04-01' }) }],
    ['title', { title: 'Xây dựng bộ chỉ số 2' }],
    ['lead', { leadCodes: ['BTC'] }],
    ['unresolved lead', { leadCodes: [] }],
    ['occurrence', { occurrence: 2 }],
  ])('is another one with another %s', (_what, change) => {
    expect(taskIdOf({ ...task, ...change })).not.toBe(taskIdOf(task));
  });
  it('counts equal rows of one document', () => {
    const other = { ...row, title: 'Ban hành kế hoạch' };
    expect(taskIdsOf([row, other, { ...row, title: row.title.normalize('NFD') }])).toStrictEqual([
      taskIdOf(task),
      taskIdOf({ ...other, occurrence: 1 }),
      taskIdOf({ ...task, occurrence: 2 }),
    ]);
  });
});

describe('identity of what a task becomes', () => {
  const below = { taskId: 't1', agency: 'BTC', title: 'Một việc', units: ['BTC/X', 'BTC/Y'] };
  it('is fixed for ever', () => {
    expect(partIdOf('t1', 1)).toBe('3e797c6f-7e32-5ab4-ba5f-781a4d98b1bc');
    expect(subTaskIdOf(below)).toBe('63aba660-0c63-5f50-9e2d-afb31c421c30');
  });
  it('does not depend on how the title is typed nor on the order of the units', () =>
    expect(subTaskIdOf({ ...below, title: ' Một  VIỆC', units: ['BTC/Y', 'BTC/X'] })).toBe(subTaskIdOf(below)));
  it.each([{ taskId: 't2' }, { agency: 'BYT' }, { title: 'Hai việc' }, { units: ['BTC/X'] }])(
    'is another one with another %j',
    (change) => expect(subTaskIdOf({ ...below, ...change })).not.toBe(subTaskIdOf(below)),
  );
});
