import fc from 'fast-check';
import { plusDays, type Day, type Fact } from '#libs/kernel';

export type Happened = Readonly<{ stream: string; on: Day; fact: Fact }>;

export const START = '2025-10-01';
export const days = Array.from({ length: 40 }, (_, index) => plusDays(START, index));
export const codes = ['AA', 'BB', 'CC', 'DD'];
export const fields = ['land', 'health'];

const day = fc.constantFrom(...days.slice(0, 30));
const which = fc.nat(5);
const claim = fc.constantFrom('completed', 'completed-late', 'in-progress', 'not-completed');
const words = fc.constantFrom('xong', 'đang làm', 'chậm 90%');

const task = fc.record({
  on: fc.constantFrom(...days.slice(0, 8)),
  assignees: fc.uniqueArray(fc.constantFrom(...codes, 'AA/IT', 'BB/HR'), { maxLength: 4 }),
  field: fc.constantFrom(null, ...fields),
  directive: fc.nat(2),
  due: fc.option(day, { nil: null }),
  title: words,
});

const deed = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('report' as const), which, who: which, on: day, claim, words }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('observe' as const), which, on: day, claim, words }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('extend' as const),
      which,
      who: fc.option(which, { nil: null }),
      on: day,
      to: day,
      by: fc.constantFrom('extended', 'amended', 'remedial'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remind' as const), which, who: which, on: day, words }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which, on: day }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('document' as const), which, on: day }) },
);

type Task = typeof task extends fc.Arbitrary<infer One> ? One : never;
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

const citation = { number: '1/TB-VPCP', kind: 'Thông báo', signedOn: START };
const listing = { notice: '9/TB-VPCP', signedOn: START, section: null, sectionTitle: null, group: null };

export const worlds: fc.Arbitrary<readonly Happened[]> = fc
  .tuple(fc.array(task, { minLength: 2, maxLength: 6 }), fc.array(deed, { maxLength: 25 }))
  .map(([tasks, deeds]) => [...register, ...tasks.map(assigned), ...deeds.flatMap((one) => happened(one, tasks))]);

const register: readonly Happened[] = [
  ...codes.map((code) => {
    const data = { code, name: `Bộ ${code}`, kind: 'ministry', aliases: [] };
    return { stream: `agency-${code}`, on: '1900-01-01', fact: { type: 'AgencyRegistered', data } };
  }),
  {
    stream: 'agency-DD',
    on: '2025-10-15',
    fact: { type: 'AgencyMerged', data: { code: 'DD', successor: 'AA', on: '2025-10-15' } },
  },
  ...[0, 1, 2].map((index) => {
    const data = { directiveId: `d${index}`, number: `${index}/QĐ`, kind: null, signedOn: START, printed: '' };
    return { stream: `directive-d${index}`, on: START, fact: { type: 'DirectiveRegistered', data } };
  }),
];

const assigned = ({ on, assignees, field, directive, due, title }: Task, index: number): Happened => ({
  stream: `task-t${index}`,
  on,
  fact: {
    type: 'TaskAssigned',
    data: {
      ...{ taskId: `t${index}`, directiveId: `d${directive}`, clause: null, title, field, leadText: 'Các bộ' },
      directive: { number: `${directive}/QĐ`, kind: null, signedOn: START },
      leads: assignees.map((code) => ({ kind: 'agency', code, name: code })),
      ...{ unresolvedLeads: assignees.length === 0 ? ['?'] : [], assignees, coordinators: ['CC'] },
      ...{ product: null, approver: null, due: { text: null, kind: due === null ? 'none' : 'day', on: due } },
      listing: { ...listing, appendix: 'I', ordinal: index, row: index },
    },
  },
});

const happened = (one: Deed, tasks: readonly Task[]): readonly Happened[] => {
  const index = one.which % tasks.length;
  const taskId = `t${index}`;
  const assignees = tasks[index]?.assignees ?? [];
  const on = one.on;
  const late = (type: string, data: Fact['data'], stream = `task-${taskId}`): readonly Happened[] => [
    { stream, on, fact: { type, data } },
  ];
  if (one.kind === 'document') {
    const findings = [{ code: 'repeated-ordinal', place: 'I.1', values: {} }];
    return late('DocumentImported', { sha256: 'f'.repeat(64), number: '9/TB-VPCP', findings }, `document-${on}`);
  }
  if (one.kind === 'withdraw') return late('TaskWithdrawn', { taskId, reason: 'r', decidedBy: citation });
  if (one.kind === 'observe') {
    const said = { claim: one.claim, resultText: one.words, completion: null, label: null, observer: 'VPCP' };
    return late('ProgressObserved', {
      taskId,
      dataDate: on,
      ...said,
      listing: { ...listing, appendix: 'II', ordinal: null, row: index },
    });
  }
  const agency = one.who === null ? null : (assignees[one.who % Math.max(1, assignees.length)] ?? null);
  if (one.kind === 'extend') {
    return late('DeadlineExtended', {
      taskId,
      agency,
      from: null,
      to: one.to,
      kind: one.by,
      decidedBy: citation,
      reason: null,
    });
  }
  if (agency === null) return [];
  const own = `assignment-${taskId}.${agency}`;
  if (one.kind === 'remind') return late('ReminderSent', { taskId, agency, text: one.words, sender: 'VPCP' }, own);
  const said = { claim: one.claim, resultText: one.words, completion: null, criterion: null, evidence: [] };
  return late('StatusReported', { taskId, agency, ...said, contradictions: ['late-but-in-time'] }, own);
};
