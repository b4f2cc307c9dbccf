import { agencyDirectory, registryFacts } from '#libs/agencies/facts';
import { documentOf, first, found, knowledgeOf, OVER, readersOf, tableOf, textOf } from './notice.spec-kit.js';
import { readNotice } from './read-notice.js';

const knowledge = knowledgeOf(agencyDirectory(registryFacts()).resolve);
const { flat, grid } = readersOf(knowledge);

describe('directives', () => {
  const HEAD = ['STT', 'Nhiệm vụ', 'Văn bản giao nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'];
  const cited = (directive: string, body: readonly string[] = [], known = knowledge()) =>
    readNotice(
      textOf(
        ...OVER.slice(0, 2),
        ...body,
        ...OVER.slice(2),
        ...HEAD,
        '1',
        'Việc một',
        directive,
        'Bộ Y tế',
        '31/12/2025',
      ),
      known,
    );
  it.each([
    [
      'a full citation in the body',
      'Nghị quyết số 8/NQ-ABC',
      ['theo Nghị quyết số 8/NQ-ABC ngày 03 tháng 4 năm 2025 và các văn bản khác'],
      '8/NQ-ABC',
      '2025-04-03',
    ],
    [
      'kind and bare number',
      'Kế hoạch 02',
      ['Kế hoạch số 02-KH/ABC ngày 19/6/2025', 'Quyết định số 2/QĐ-XYZ ngày 01/02/2025'],
      '02-KH/ABC',
      '2025-06-19',
    ],
    [
      'the day cited most often',
      'Thông báo số 7/TB-ABC',
      [
        'Thông báo số 7/TB-ABC ngày 01/4/2025; Thông báo số 7/TB-ABC ngày 13/4/2025; Thông báo số 7/TB-ABC ngày 13/4/2025',
      ],
      '7/TB-ABC',
      '2025-04-13',
    ],
  ])('are completed from %s', (_what, directive, body, number, signedOn) => {
    expect(first(cited(directive, body))).toMatchObject({
      directive: { number, signedOn, printed: directive },
      effectiveOn: signedOn,
    });
  });

  it('are completed from the register when the document does not say', () => {
    const known = knowledge([{ number: '8/NQ-ABC', kind: 'Nghị quyết', signedOn: '2025-04-03' }]);
    expect(first(cited('NQ 8', [], known)).directive).toEqual({
      number: '8/NQ-ABC',
      kind: 'Nghị quyết',
      signedOn: '2025-04-03',
      printed: 'NQ 8',
    });
  });

  it('are never guessed', () => {
    const two = ['Kế hoạch số 02-KH/ABC ngày 19/6/2025', 'Kế hoạch số 02/KH-XYZ ngày 20/6/2025'];
    const reading = cited('Kế hoạch 02', two);
    expect(first(reading)).toMatchObject({
      directive: { signedOn: null, printed: 'Kế hoạch 02' },
      effectiveOn: '2025-11-20',
    });
    expect(found(reading)).toEqual(['unresolved-directive']);
    const twoYears = ['Nghị quyết số 8/NQ-ABC ngày 03/4/2024', 'Nghị quyết số 8/NQ-ABC ngày 05/4/2025'];
    expect(found(cited('Nghị quyết số 8/NQ-ABC', twoYears))).toEqual(['unresolved-directive']);
    expect(first(cited('Nghị quyết số 8/NQ-ABC ngày 05/4/2025', twoYears)).directive.signedOn).toBe('2025-04-05');
  });

  it('are no number where the cell cites nothing, however long it is', () => {
    const long = 'Theo ý kiến tại cuộc họp '.repeat(400).trim();
    const inTable = (text: string) =>
      readNotice(
        documentOf('docx', ...OVER, tableOf('table 1', [HEAD, ['1', 'Việc một', text, 'Bộ Y tế', '31/12/2025']])),
        knowledge(),
      );
    const reading = inTable(long);
    const { number, printed, signedOn } = first(reading).directive;
    expect([printed, signedOn]).toEqual([long, null]);
    expect(number.length).toBeLessThanOrEqual(120);
    expect(number).toMatch(/^Theo ý kiến tại cuộc họp .* (?:Theo|ý|kiến|tại|cuộc|họp)…$/);
    expect(found(reading)).toEqual(['unresolved-directive']);
    expect(first(inTable(`12/${'A'.repeat(5_000)}`)).directive.number.length).toBeLessThanOrEqual(120);
  });

  it('dated after the notice are a finding, and the notice says since when the task holds', () => {
    const reading = cited('Nghị quyết số 8/NQ-ABC ngày 21/11/2025');
    expect(found(reading)).toEqual(['directive-after-notice']);
    expect(first(reading)).toMatchObject({ effectiveOn: '2025-11-20', directive: { signedOn: '2025-11-21' } });
    expect(found(cited('Nghị quyết số 8/NQ-ABC ngày 20/11/2025'))).toEqual([]);
  });

  it('cited with two days of one year are a finding', () => {
    expect(found(cited('Thông báo số 7/TB-ABC ngày 01/4/2025', ['Thông báo số 7/TB-ABC ngày 13/4/2025']))).toEqual([
      'directive-dates-differ',
    ]);
  });
});

describe('what contradicts itself', () => {
  it.each([
    ['overdue-but-in-progress', ['31/10/2025', 'Còn chờ ý kiến', 'Đang thực hiện']],
    ['on-time-but-completed-later', ['31/10/2025', 'Đã gửi văn bản ngày 05/11/2025', 'Đã hoàn thành']],
    ['late-but-completed-in-time', ['31/10/2025', 'Đã gửi văn bản ngày 30/10/2025', 'Đã hoàn thành quá hạn']],
    ['unreadable-deadline', ['31/02/2025', 'Còn chờ ý kiến', 'Đang thực hiện']],
  ])('%s', (code, rest) => {
    expect(found(flat('1', 'Việc một', 'Bộ Y tế', ...rest))).toContain(code);
    expect(found(grid(['1', 'Việc một', 'Bộ Y tế', ...rest]))).toContain(code);
  });

  it('a day of completion is offered only with a claim of completion, and never after the notice', () => {
    const on = (result: string, label: string) =>
      first(grid(['1', 'Việc một', 'Bộ Y tế', '31/12/2025', result, label])).progress?.completion;
    expect(on('Đã gửi ngày 05/11/2025, dự kiến họp ngày 25/12/2025', 'Đã hoàn thành')).toEqual({
      on: '2025-11-05',
      basis: 'inferred',
    });
    expect(on('Công văn số 5/BC-ABC ngày 01/10/2025; họp ngày 05/11/2025', 'Đã hoàn thành')).toEqual({
      on: '2025-10-01',
      basis: 'inferred',
    });
    expect(
      on(
        'Đã trình tại Tờ trình số 3/TTr-ABC ngày 24/10/2025. Hiện đang sửa theo Công văn số 9/X ngày 07/11/2025.',
        'Đã hoàn thành',
      ),
    ).toEqual({
      on: '2025-10-24',
      basis: 'inferred',
    });
    expect(on('Đã gửi ngày 05/11/2025', 'Đang thực hiện')).toBeNull();
    expect(on('Đã làm xong', 'Đã hoàn thành')).toBeNull();
  });

  it.each(['', '\u00a0', '\u200b\u2060\ufeff', '\u3164', ' … '])('a row with the title "%s" is no task', (title) => {
    const { rows, findings, appendices } = grid(
      ['1', 'Việc một', 'Bộ Y tế', '31/12/2025', 'Xong', 'Đã hoàn thành'],
      ['2', title, 'Bộ Công an', '31/10/2025', 'Chờ ý kiến', 'Đang thực hiện'],
    );
    expect(rows.map(({ listing }) => listing.ordinal)).toEqual([1]);
    expect(appendices.map((appendix) => appendix.rows)).toEqual([1]);
    const missing = findings.filter(({ code }) => code === 'missing-title');
    expect(missing.map(({ place }) => place)).toEqual(['Phụ lục I, STT 2']);
    for (const text of ['Bộ Công an', '31/10/2025', 'Chờ ý kiến', 'Đang thực hiện'])
      expect(missing[0]?.values['cells']).toContain(text);
    expect(grid(['2', title, 'Bộ Công an', '31/10/2025', '', '']).faults.map(({ code }) => code)).toEqual([
      'intake.no-task-table',
    ]);
  });

  it('a long group row is listed shortened, and what was cut is named', () => {
    const group = `Nhiệm vụ giao ${'các cơ quan rất lâu đời '.repeat(60)}chỉ đạo`;
    const reading = grid([`${group}>6`], ['1', 'Việc một', 'Bộ Y tế', '31/12/2025', '', '']);
    const listed = first(reading).listing.group ?? '';
    expect(listed.length).toBeLessThanOrEqual(500);
    const cut = reading.findings.filter(({ code }) => code === 'text-not-placed').map(({ values }) => values['text']);
    expect(cut).toHaveLength(1);
    expect(`${listed.slice(0, -1)} ${cut[0]}`).toBe(group);
  });

  it('a lead cell of endless text names nobody, and is kept as printed', () => {
    const text = 'Bộ Y tế, '.repeat(1_000).trim();
    const reading = grid(['1', 'Việc một', text, '31/12/2025', '', '']);
    expect(first(reading)).toMatchObject({ leadText: text, leads: [], unresolvedLeads: [text] });
    expect(found(reading)).toContain('unresolved-lead');
  });

  it('wrong numbering: repeated and missing, but not out of order', () => {
    const row = (ordinal: string): readonly string[] => [ordinal, `Việc ${ordinal}`, 'Bộ Y tế', '31/12/2025', '', ''];
    const reading = grid(row('1'), row('3'), row('2'), row('3'), row('6'));
    expect(reading.findings.map(({ code, values }) => [code, values['ordinal']])).toEqual([
      ['repeated-ordinal', 3],
      ['missing-ordinal', 4],
      ['missing-ordinal', 5],
    ]);
  });
});
