import { givenProcess, recorded } from '#libs/testing';
import type { DocumentImported, DocumentRowsRead, NoticeRow } from '#libs/intake/facts';
import { settleDocument } from './settle-document.process.js';

const given = givenProcess(settleDocument);
const sha256 = 'f'.repeat(64);

const row = (over: Partial<NoticeRow>): NoticeRow => ({
  taskId: 't1',
  directiveId: 'd1',
  directive: { number: '5/KH-UB', kind: 'Kế hoạch', signedOn: '2025-03-02', printed: 'Kế hoạch 5/KH-UB' },
  effectiveOn: '2025-03-02',
  listing: {
    notice: '9/TB-VPCP',
    signedOn: '2025-11-16',
    appendix: 'I',
    section: 2,
    sectionTitle: 'Quá hạn',
    group: null,
    ordinal: 4,
    row: 1,
  },
  title: 'Nối mạng các xã',
  leadText: 'Bộ Y tế',
  leads: [{ kind: 'agency', code: 'BYT', name: 'Bộ Y tế' }],
  unresolvedLeads: [],
  assignees: ['BYT'],
  due: { text: '31/10/2025', kind: 'day', on: '2025-10-31' },
  progress: null,
  ...over,
});

const rowsRead = (reading: string, chunk: number, ...rows: NoticeRow[]) =>
  recorded<DocumentRowsRead>({ type: 'DocumentRowsRead', data: { sha256, reading, chunk, rows } }, { sequence: chunk });
const imported = recorded<DocumentImported>(
  {
    type: 'DocumentImported',
    data: {
      ...{ sha256, reading: 'r', fileName: 'a.txt', format: 'text', number: '9/TB-VPCP', signedOn: '2025-11-16' },
      ...{ appendices: [], rows: 2, findings: [] },
    },
  },
  { sequence: 9 },
);
const settle = { kind: 'SettleDocument' as const, effectiveOn: '2025-11-16', place: null, data: { sha256 } };

const taskOf = (of: NoticeRow) => ({
  ...{ taskId: of.taskId, directiveId: of.directiveId, title: of.title, leadText: of.leadText, leads: of.leads },
  ...{ unresolvedLeads: of.unresolvedLeads, assignees: of.assignees, due: of.due, listing: of.listing },
  directive: { number: of.directive.number, kind: of.directive.kind, signedOn: of.directive.signedOn },
  ...{ clause: null, field: null, coordinators: [], product: null, approver: null },
});

describe('settling a document', () => {
  it('does nothing for rows that were never accepted', () => given(rowsRead('r', 0, row({}))).then());

  it('registers a directive once, enters each row with what was said of it, then marks the end', () => {
    const observed = row({
      taskId: 't2',
      listing: { ...row({}).listing, ordinal: null, row: 2 },
      progress: {
        effectiveOn: '2025-11-07',
        label: 'Đang thực hiện',
        claim: 'in-progress',
        resultText: 'Đã nối 40 xã',
        completion: null,
      },
    });
    given(rowsRead('r', 0, row({})), rowsRead('r', 1, observed), imported).then(
      [
        {
          kind: 'RegisterDirective',
          effectiveOn: '2025-03-02',
          place: 'Phụ lục I, mục 2, STT 4',
          data: { directiveId: 'd1', ...row({}).directive },
        },
      ],
      [
        {
          kind: 'EnterTask',
          effectiveOn: '2025-03-02',
          place: 'Phụ lục I, mục 2, STT 4',
          data: {
            task: taskOf(row({})),
            mention: {
              kind: 'ListTask',
              effectiveOn: '2025-11-16',
              data: { taskId: 't1', listing: row({}).listing, due: row({}).due },
            },
          },
        },
        {
          kind: 'EnterTask',
          effectiveOn: '2025-03-02',
          place: 'Phụ lục I, mục 2, dòng 2',
          data: {
            task: taskOf(observed),
            mention: {
              kind: 'ObserveProgress',
              effectiveOn: '2025-11-07',
              data: {
                ...{ taskId: 't2', listing: observed.listing, dataDate: '2025-11-07', observer: '9/TB-VPCP' },
                ...{ label: 'Đang thực hiện', claim: 'in-progress', resultText: 'Đã nối 40 xã', completion: null },
              },
            },
          },
        },
      ],
      [settle],
    );
  });

  it('leaves out the rows of a reading that was cut short', () => {
    given(rowsRead('old', 0, row({ taskId: 'gone' })), rowsRead('r', 0), imported).then([], [], [settle]);
  });

  it('takes a directive without a day as known from the notice on', () => {
    const undated = row({
      directive: { number: 'Kế hoạch 2', kind: 'Kế hoạch', signedOn: null, printed: 'Kế hoạch 2' },
      effectiveOn: '2025-11-16',
    });
    const steps = settleDocument.react([rowsRead('r', 0, undated), imported]);
    expect(steps[0]?.[0]?.effectiveOn).toBe('2025-11-16');
  });
});
