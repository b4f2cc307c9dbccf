import { existsSync, readFileSync } from 'node:fs';
import { agencyDirectory, registryFacts } from '#libs/agencies/facts';
import { folded } from '#libs/vietnamese';
import { knowledgeOf, textOf } from './notice.spec-kit.js';
import { readNotice } from './read-notice.js';
import type { ReadRow } from './reading.js';

const knowledge = knowledgeOf(agencyDirectory(registryFacts()).resolve);

const REFERENCE = new URL('../../../../../shared/reference/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, REFERENCE), 'utf8');
const present = existsSync(REFERENCE);

type Expected = Readonly<{
  section?: number;
  group?: string;
  ordinal: number;
  title: string;
  directive?: string;
  leadText: string;
  leads: readonly string[];
  unresolved: readonly string[];
  assignments: number;
  dueText: string;
  dueOn: string | null;
  standing: boolean;
  result?: string;
  progress?: string | null;
}>;
const SIGNED: Readonly<Record<string, string>> = { '71/NQ-CP': '2025-04-01', '02-KH/BCĐTW': '2025-06-19' };

const asExpected = (row: ReadRow) => ({
  section: row.listing.section,
  group: row.listing.group,
  ordinal: row.listing.ordinal,
  title: folded(row.title),
  leadText: row.leadText,
  leads: row.leads.map(({ kind, code }) => `${kind}:${code}`),
  unresolved: row.unresolvedLeads,
  assignments: row.assignees.length,
  dueText: row.due.text,
  dueOn: row.due.on,
  standing: row.due.kind === 'standing',
  result: folded(row.progress?.resultText ?? ''),
  progress: row.progress?.label ?? null,
});
const normal = (row: Expected) => ({
  section: row.section ?? null,
  group: row.group ?? null,
  ordinal: row.ordinal,
  title: folded(row.title),
  leadText: row.leadText,
  leads: row.leads,
  unresolved: row.unresolved,
  assignments: row.assignments,
  dueText: row.dueText,
  dueOn: row.dueOn,
  standing: row.standing,
  result: folded(row.result ?? ''),
  progress: row.progress ?? null,
});

describe('an empty document', () => {
  it('is refused with every reason at once', () => {
    expect(readNotice(textOf('', ' '), knowledge()).faults.map(({ code }) => code)).toEqual([
      'intake.missing-number',
      'intake.missing-date',
      'intake.no-task-table',
    ]);
  });
});

(present ? describe : describe.skip)('the real notice 624', () => {
  const reading = present ? readNotice(textOf(read('documents/624-TB-VPCP.txt')), knowledge()) : null!;
  const expected = (appendix: number) =>
    JSON.parse(read(`expected/624-appendix-${appendix}.json`)) as readonly Expected[];
  const rowsOf = (appendix: string) => reading.rows.filter(({ listing }) => listing.appendix === appendix);
  const codes = (code: string) => reading.findings.filter((finding) => finding.code === code);

  it('is recognised with its appendices', () => {
    expect(reading).toMatchObject({ number: '624/TB-VPCP', signedOn: '2025-11-16', faults: [] });
    expect(reading.appendices).toMatchObject([
      { name: 'I', dataDate: '2025-11-07', rows: 74, sections: [{ rows: 9 }, { rows: 46 }, { rows: 19 }] },
      {
        name: 'II',
        dataDate: null,
        rows: 49,
        sections: [9, 6, 4, 3, 2, 3, 2, 2, 1, 2, 2, 4, 6, 2, 1].map((rows) => ({ rows })),
      },
    ]);
  });

  it.each([
    [1, 'I', 1217],
    [2, 'II', 477],
  ])('reads every row of appendix %i as a careful person does', (number, name, assignments) => {
    expect(rowsOf(name).map(asExpected)).toStrictEqual(expected(number).map(normal));
    expect(rowsOf(name).reduce((sum, { assignees }) => sum + assignees.length, 0)).toBe(assignments);
  });

  it('knows the directive of every row with its full number and day', () => {
    const rows = rowsOf('I');
    expected(1).forEach(({ directive: printed = '' }, at) => {
      const { directive, effectiveOn } = rows[at]!;
      const number = /\d+-[\p{L}/-]+|\d+\/[\p{L}-]+/u.exec(printed)?.[0] ?? '02-KH/BCĐTW';
      const day = /(\d+)\/(\d+)\/(\d+)$/.exec(printed);
      const signedOn = day ? `${day[3]}-${day[2]!.padStart(2, '0')}-${day[1]!.padStart(2, '0')}` : SIGNED[number];
      expect({ ...directive, effectiveOn }).toEqual({
        number,
        kind: printed.split(' số')[0]!.replace(' 02', ''),
        signedOn,
        printed,
        effectiveOn: signedOn,
      });
    });
    expect(
      new Set(rowsOf('II').map(({ directive, effectiveOn }) => `${directive.kind} ${directive.number} ${effectiveOn}`)),
    ).toEqual(new Set(['Thông báo kết luận 552/TB-VPCP 2025-10-13']));
  });

  it('says that the rows of appendix I are not completed, and only what is printed in appendix II', () => {
    expect(new Set(rowsOf('I').map(({ progress }) => `${progress?.claim} ${progress?.effectiveOn}`))).toEqual(
      new Set(['not-completed 2025-11-07']),
    );
    const claims = rowsOf('II').map(({ progress }) => progress && progress.label && progress.claim);
    expect(claims.filter((claim) => claim === 'completed')).toHaveLength(11);
    expect(claims.filter((claim) => claim === 'in-progress')).toHaveLength(17);
    expect(claims.filter((claim) => claim === 'not-completed')).toHaveLength(6);
  });

  it('names what is wrong in it', () => {
    expect(codes('repeated-ordinal').map(({ values }) => values['ordinal'])).toEqual([22, 37]);
    expect(codes('missing-ordinal').map(({ values }) => values['ordinal'])).toEqual([38]);
    expect(codes('unknown-label').map(({ values }) => values['label'])).toEqual(['Đang hoàn thành']);
    expect(codes('unresolved-lead')).toHaveLength(2);
    expect(codes('overdue-but-in-progress').map(({ place }) => place)).toEqual(['Phụ lục II, STT 14']);
    expect(codes('due-before-directive').map(({ place }) => place)).toEqual([
      'Phụ lục I, mục 2, STT 40',
      'Phụ lục II, STT 1',
    ]);
    expect(codes('footnote')).toHaveLength(1);
    expect(codes('text-not-placed')).toEqual([]);
    expect(codes('late-but-completed-in-time').map(({ place }) => place)).toEqual(['Phụ lục II, STT 4']);
    expect(codes('on-time-but-completed-later').map(({ place }) => place)).toContain('Phụ lục II, STT 20');
  });
});

(present ? describe : describe.skip)('the real notice 624, printed less carefully', () => {
  const printed = present ? read('documents/624-TB-VPCP.txt').split('\n') : [];
  const isOrdinal = (line: string) => /^\d{1,2}\.?$/.test(line.trim());
  const meaning = (lines: readonly string[], ordinals = true) =>
    readNotice(textOf(...lines), knowledge())
      .rows.map(asExpected)
      .map((row) => ({
        ...row,
        leadText: folded(row.leadText),
        unresolved: row.unresolved.map(folded),
        group: folded(row.group ?? ''),
        progress: folded(row.progress ?? ''),
        dueText: folded(row.dueText ?? ''),
        ordinal: ordinals ? row.ordinal : null,
      }));

  it('reads the same in decomposed letters', () => {
    expect(meaning(printed.map((line) => line.normalize('NFD')))).toEqual(meaning(printed));
  });

  it('reads the same with a page number and the header again between rows', () => {
    const second = printed.indexOf('PHỤ LỤC II');
    const headers = [printed.slice(53, 58), printed.slice(second + 3, second + 9)] as const;
    const paged = printed.flatMap((line, at) =>
      at > 70 && at % 9 === 0 && isOrdinal(line) && Number.parseInt(line, 10) !== 1
        ? [`${300 + at}`, ...headers[at > second ? 1 : 0], line]
        : [line],
    );
    expect(paged.length).toBeGreaterThan(printed.length + 40);
    expect(meaning(paged)).toEqual(meaning(printed));
  });

  it('reads the same without any ordinals', () => {
    const bare = printed.filter((line, at) => at < 48 || !(isOrdinal(line) || line.trim() === 'STT'));
    expect(meaning(bare, false)).toEqual(meaning(printed, false));
  });
});

(present ? describe : describe.skip)('the real half-year report', () => {
  it('has no number and no table of tasks, and is refused for it', () => {
    const { faults, rows } = readNotice(textOf(read('documents/half-year-report-2025-07-18.txt')), knowledge());
    expect(rows).toEqual([]);
    expect(faults.map(({ code }) => code)).toContain('intake.no-task-table');
  });
});
