import { Rejection } from '#libs/kernel';
import { givenFor, recorded } from '#libs/testing';
import { assignmentDecider, type AssignmentCommand } from './assignment.decider.js';
import type { StatusReported } from './assignment.events.js';
import type { FileStatusReport } from './file-status-report.js';
import { assignmentRejections } from './assignment.rejections.js';
import { reportLimits } from './report-faults.js';
import type { StatusReport } from './status-report.js';

const given = givenFor(assignmentDecider);
const duty = { assigned: true, assignedOn: '2025-04-01', dueOn: '2025-10-31', withdrawn: false };
const evidence = { number: '315/BC-BYT', kind: 'Báo cáo', signedOn: '2025-10-24', title: 'Báo cáo kết quả' };
const report: StatusReport = {
  taskId: 't1',
  agency: 'BYT',
  claim: 'completed',
  resultText: 'Đã ban hành bộ chỉ số',
  completedOn: '2025-10-24',
  criterion: 'đã ban hành',
  evidence: [evidence],
};
const file = (
  change: Partial<StatusReport> = {},
  around: Partial<Omit<FileStatusReport, 'kind' | 'data'>> = {},
): AssignmentCommand => ({
  kind: 'FileStatusReport',
  data: { ...report, ...change },
  duty,
  effectiveOn: '2025-10-25',
  today: '2025-11-05',
  ...around,
});
const reported = (change: Partial<StatusReported['data']> = {}): StatusReported => ({
  type: 'StatusReported',
  data: {
    taskId: 't1',
    agency: 'BYT',
    claim: 'completed',
    resultText: 'Đã ban hành bộ chỉ số',
    completion: { on: '2025-10-24', basis: 'stated' },
    criterion: 'đã ban hành',
    evidence: [evidence],
    contradictions: [],
    ...change,
  },
});
const none = { completion: null, criterion: null, evidence: [] };
const plain = { completedOn: null, criterion: null, evidence: [] };
const earlier = (change: Partial<StatusReported['data']> = {}, effectiveOn = '2025-10-25') =>
  recorded(reported(change), { effectiveOn });

describe('a status report', () => {
  it('states completion with its day, criterion and evidence', () => given().when(file()).then(reported()));
  it('may be typed in days after it took effect, and on the day itself', () => {
    given()
      .when(file({}, { today: '2026-03-01' }))
      .then(reported());
    given()
      .when(file({}, { today: '2025-10-25' }))
      .then(reported());
  });
  it.each(['completed', 'completed-late', 'in-progress', 'not-completed'] as const)(
    'claims %s without a day',
    (claim) =>
      given()
        .when(file({ ...plain, claim }))
        .then(reported({ ...none, claim })),
  );
  it('is kept as filed when completion came after the due day, and says so', () =>
    given()
      .when(file({ completedOn: '2025-11-01' }, { effectiveOn: '2025-11-01' }))
      .then(
        reported({
          completion: { on: '2025-11-01', basis: 'stated' },
          contradictions: ['on-time-but-completed-later'],
        }),
      ));
  it('is on time on the due day itself', () => {
    const completion = { on: '2025-10-31', basis: 'stated' } as const;
    given()
      .when(file({ completedOn: '2025-10-31' }))
      .then(reported({ completion }));
    given()
      .when(file({ completedOn: '2025-10-31', claim: 'completed-late' }))
      .then(reported({ completion, claim: 'completed-late', contradictions: ['late-but-completed-in-time'] }));
  });
  it('contradicts nothing where there is no due day', () =>
    given()
      .when(file({}, { duty: { ...duty, dueOn: null } }))
      .then(reported()));
  it('is filed once for a day', () => given(earlier()).when(file()).thenNothing());
  it('is not filed again because the deadline moved since', () =>
    given(earlier())
      .when(file({}, { duty: { ...duty, dueOn: '2025-10-20' } }))
      .thenNothing());
  it('is filed again with the same words for another day', () =>
    given(earlier({}, '2025-10-24')).when(file()).then(reported()));
  it.each<[string, Partial<StatusReport>, Partial<StatusReported['data']>]>([
    ['claim', { claim: 'completed-late' }, { claim: 'completed-late', contradictions: ['late-but-completed-in-time'] }],
    ['result', { resultText: 'Khác' }, { resultText: 'Khác' }],
    ['completion day', { completedOn: '2025-10-23' }, { completion: { on: '2025-10-23', basis: 'stated' } }],
    ['criterion', { criterion: null }, { criterion: null }],
    ['evidence', { evidence: [] }, { evidence: [] }],
    [
      'attachment',
      { evidence: [{ ...evidence, attachment: 'ab'.repeat(32) }] },
      { evidence: [{ ...evidence, attachment: 'ab'.repeat(32) }] },
    ],
  ])('is filed again for the same day with another %s', (_what, change, expected) =>
    given(earlier()).when(file(change)).then(reported(expected)),
  );
  it('is filed once for a day, whatever was filed for other days since', () =>
    given(earlier(), earlier({ resultText: 'Khác' }, '2025-11-01'))
      .when(file())
      .thenNothing());
  it('may return to what was said before another report of the day', () =>
    given(earlier(), earlier({ resultText: 'Khác' }))
      .when(file())
      .then(reported()));

  it('may reach every limit and pass none', () => {
    given()
      .when(file({ completedOn: '2025-04-01' }, { effectiveOn: '2025-04-01' }))
      .then(reported({ completion: { on: '2025-04-01', basis: 'stated' } }));
    given()
      .when(file({ completedOn: '2025-10-25' }, { today: '2025-10-25' }))
      .then(reported({ completion: { on: '2025-10-25', basis: 'stated' } }));
    const most = {
      resultText: 'x'.repeat(reportLimits.result),
      evidence: Array.from({ length: reportLimits.evidence }, () => evidence),
    };
    given().when(file(most)).then(reported(most));
  });
});

describe('a status report is refused', () => {
  it.each<[string, string, AssignmentCommand]>([
    [
      'from an agency that is not assigned',
      'assignment.not-assigned',
      file({}, { duty: { ...duty, assigned: false } }),
    ],
    ['after withdrawal', 'assignment.withdrawn', file({}, { duty: { ...duty, withdrawn: true } })],
    ['for a day that is no day', 'assignment.day-unreadable', file({}, { effectiveOn: '24/10/2025' })],
    ['for a future day', 'assignment.report-in-future', file({}, { today: '2025-10-24' })],
    [
      'for a day before the assignment',
      'assignment.report-before-assignment',
      file({ ...plain }, { effectiveOn: '2025-03-31' }),
    ],
    ['with a completion day to come', 'assignment.completion-in-future', file({ completedOn: '2025-11-06' })],
    [
      'with a completion day before the assignment',
      'assignment.completion-before-assignment',
      file({ completedOn: '2025-03-31' }),
    ],
    ['with a completion day that is no day', 'assignment.day-unreadable', file({ completedOn: '2025-02-30' })],
    [
      'with a completion day and no claim of completion',
      'assignment.completion-not-claimed',
      file({ claim: 'in-progress' }),
    ],
    ['without a result', 'assignment.result-missing', file({ resultText: ' \n ' })],
    ['with too long a result', 'assignment.text-too-long', file({ resultText: 'x'.repeat(reportLimits.result + 1) })],
    [
      'with too long a criterion',
      'assignment.text-too-long',
      file({ criterion: 'x'.repeat(reportLimits.criterion + 1) }),
    ],
    [
      'with evidence that has no number',
      'assignment.evidence-number-missing',
      file({ evidence: [{ ...evidence, number: '' }] }),
    ],
    [
      'with evidence signed on no day',
      'assignment.day-unreadable',
      file({ evidence: [{ ...evidence, signedOn: '2025-10' }] }),
    ],
    ...['AB'.repeat(32), 'ab'.repeat(31), `${'ab'.repeat(32)}0`].map(
      (attachment): [string, string, AssignmentCommand] => [
        `with ${attachment} for an attachment`,
        'assignment.attachment-unreadable',
        file({ evidence: [{ ...evidence, attachment }] }),
      ],
    ),
    [
      'with too long an evidence title',
      'assignment.text-too-long',
      file({ evidence: [{ ...evidence, title: 'x'.repeat(reportLimits.title + 1) }] }),
    ],
    ...(['number', 'kind'] as const).map((field): [string, string, AssignmentCommand] => [
      `with too long an evidence ${field}`,
      'assignment.text-too-long',
      file({ evidence: [{ ...evidence, [field]: 'x'.repeat(reportLimits.number + 1) }] }),
    ]),
    [
      'with too much evidence',
      'assignment.too-much-evidence',
      file({ evidence: Array.from({ length: reportLimits.evidence + 1 }, () => evidence) }),
    ],
  ])('%s', (_why, code, command) => given().when(command).thenRejected(code));

  it('with every fault at once, each at its field', () => {
    try {
      assignmentDecider.decide(
        file(
          {
            resultText: '',
            completedOn: '2025-12-01',
            claim: 'in-progress',
            evidence: [evidence, { ...evidence, number: ' ' }],
          },
          { duty: { ...duty, withdrawn: true }, effectiveOn: '2025-11-30' },
        ),
        assignmentDecider.initial,
      );
      throw new Error('was not refused');
    } catch (error) {
      const { code, faults } = error as Rejection;
      expect(code).toBe('assignment.withdrawn');
      expect(faults.map((fault) => [fault.code, fault.place])).toStrictEqual([
        ['assignment.withdrawn', 'taskId'],
        ['assignment.report-in-future', 'effectiveOn'],
        ['assignment.completion-not-claimed', 'completedOn'],
        ['assignment.completion-in-future', 'completedOn'],
        ['assignment.result-missing', 'resultText'],
        ['assignment.evidence-number-missing', 'evidence[1].number'],
      ]);
      faults.forEach((fault) =>
        expect(fault.message).toBe(assignmentRejections[fault.code as keyof typeof assignmentRejections]),
      );
    }
  });
});
