import { agencyDirectory, registryFacts } from '#libs/agencies/facts';
import { documentOf, HEADER, knowledgeOf, OVER, tableOf } from './notice.spec-kit.js';
import { readNotice } from './read-notice.js';

const knowledge = knowledgeOf(agencyDirectory(registryFacts()).resolve);
const sheet = (name: string, ...over: readonly string[]) =>
  tableOf(name, [...over.map((text) => [text]), HEADER, ['1', `Việc của ${name}`, 'Bộ Y tế', '31/12/2025', '', '']]);
const read = (...sheets: ReturnType<typeof sheet>[]) => {
  const cover = tableOf(
    'Bìa',
    OVER.slice(0, 2).map((text) => [text]),
  );
  const { appendices, rows, findings, faults } = readNotice(documentOf('xlsx', cover, ...sheets), knowledge());
  return { findings, faults, tasks: rows.map(({ listing, title }) => [listing.appendix, title]), appendices };
};

describe('a workbook with one appendix per sheet', () => {
  it('takes the name of a sheet for its own appendix, and leaves nothing of it over', () => {
    const { findings, faults, tasks } = read(sheet('PL1'), sheet('PL2', 'DANH SÁCH VIỆC'), sheet('Phụ lục V'));
    expect([findings, faults]).toEqual([[], []]);
    expect(tasks).toEqual([
      ['1', 'Việc của PL1'],
      ['2', 'Việc của PL2'],
      ['V', 'Việc của Phụ lục V'],
    ]);
  });

  it('goes by what a sheet prints before its name, and gives a free name where both say nothing', () => {
    const { findings, tasks } = read(sheet('PL9', 'PHỤ LỤC I'), sheet('Tổng hợp'), sheet('pl_i'), sheet('Sheet4'));
    expect(findings).toEqual([]);
    expect(tasks).toEqual([
      ['I', 'Việc của PL9'],
      ['II', 'Việc của Tổng hợp'],
      ['III', 'Việc của pl_i'],
      ['IV', 'Việc của Sheet4'],
    ]);
  });
});
