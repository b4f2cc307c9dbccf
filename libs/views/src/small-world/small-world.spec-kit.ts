import type { Day, Fact, Metadata, Recorded } from '#libs/kernel';
import type { Citation, Listing, TaskAssigned } from '#libs/tasks/facts';

/** Two directives, three tasks, a merger, reports and late entries: what the specs of this library ask about. */
export const smallWorld = (): readonly Recorded[] => {
  const log: Recorded[] = [];
  const happened = (stream: string, effectiveOn: Day, fact: Fact): void => {
    const sequence = log.length;
    const revision = log.filter((event) => event.stream === stream).length;
    const recordedAt = `2025-11-${10 + Math.floor(sequence / 4)}T01:00:00.000000Z`;
    log.push({
      ...fact,
      eventId: eventId(sequence),
      stream,
      revision,
      sequence,
      recordedAt,
      metadata: { ...METADATA, effectiveOn },
    });
  };
  agenciesOf(happened);
  directivesOf(happened);
  tasksOf(happened);
  progressOf(happened);
  return log;
};

/** The last sequence before any task was known, and those at which the report of BCA and a second notice were typed in. */
export const BEFORE_TASKS = 6;
export const LATE_ENTRY = 12;
export const SECOND_NOTICE = 16;

export const resolution: Citation = { number: '71/NQ-CP', kind: 'Nghị quyết', signedOn: '2025-04-01' };
export const conclusion: Citation = { number: '552/TB-VPCP', kind: 'Thông báo', signedOn: '2025-10-13' };
export const SHA = 'a'.repeat(64);

type Happened = (stream: string, effectiveOn: Day, fact: Fact) => void;

const METADATA: Metadata = {
  actor: { subject: 'tester', name: 'Tester', agency: null, role: 'government-office' },
  onBehalfOf: null,
  effectiveOn: '2025-01-01',
  commandId: 'c',
  correlationId: 'c',
  causationId: null,
  source: { document: SHA, place: 'row 1', request: null },
  traceId: null,
};

const eventId = (sequence: number): string => `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`;

const agenciesOf = (happened: Happened): void => {
  const names = { BYT: 'Bộ Y tế', BCA: 'Bộ Công an', BTC: 'Bộ Tài chính', BKHDT: 'Bộ Kế hoạch và Đầu tư' };
  for (const [code, name] of Object.entries(names)) {
    const data = { code, name, kind: 'ministry', aliases: [] };
    happened(`agency-${code}`, '1900-01-01', { type: 'AgencyRegistered', data });
  }
  const merged = { code: 'BKHDT', successor: 'BTC', on: '2025-10-15' };
  happened('agency-BKHDT', '2025-10-15', { type: 'AgencyMerged', data: merged });
};

const directivesOf = (happened: Happened): void => {
  for (const [directiveId, citation] of [
    ['d1', resolution],
    ['d2', conclusion],
  ] as const) {
    const data = { directiveId, ...citation, printed: citation.number };
    happened(`directive-${directiveId}`, citation.signedOn ?? '', { type: 'DirectiveRegistered', data });
  }
};

const tasksOf = (happened: Happened): void => {
  const task = (taskId: string, on: Day, data: Partial<TaskAssigned['data']>): void =>
    happened(`task-${taskId}`, on, { type: 'TaskAssigned', data: { ...TASK, taskId, ...data } });
  task('t1', '2025-04-01', {
    title: 'Xây dựng cơ sở dữ liệu Đất đai',
    leadText: 'Các bộ',
    assignees: ['BYT', 'BCA', 'BKHDT'],
    listing: listing('I', 1),
    due: { text: 'Tháng 10/2025', kind: 'day', on: '2025-10-31' },
  });
  task('t2', '2025-04-01', {
    title: 'Phủ sóng di động 90% dân số',
    leadText: 'Các địa phương có đảo',
    unresolvedLeads: ['Các địa phương có đảo'],
    listing: listing('I', 2),
    due: { text: '30/09/2025', kind: 'day', on: '2025-09-30' },
  });
  task('t3', '2025-10-13', {
    title: 'Bố trí kinh phí',
    directiveId: 'd2',
    directive: conclusion,
    leadText: 'Bộ Tài chính',
    assignees: ['BTC'],
    listing: listing('II', 1),
    due: { text: '30/11/2025', kind: 'day', on: '2025-11-30' },
  });
};

const progressOf = (happened: Happened): void => {
  const said = {
    taskId: 't3',
    listing: listing('II', 1),
    dataDate: '2025-11-07',
    observer: 'VPCP',
    label: 'Đang thực hiện',
    claim: 'in-progress',
  };
  happened('task-t3', '2025-11-07', {
    type: 'ProgressObserved',
    data: { ...said, resultText: 'Đã trình Thủ tướng', completion: null },
  });
  const report = (agency: string, on: Day, completedOn: Day, contradictions: readonly string[] = []): void => {
    const claim = { claim: 'completed', resultText: 'Đã ban hành', completion: { on: completedOn, basis: 'stated' } };
    const data = { taskId: 't1', agency, ...claim, criterion: null, evidence: [], contradictions };
    happened(`assignment-t1.${agency}`, on, { type: 'StatusReported', data });
  };
  report('BYT', '2025-10-20', '2025-10-20');
  report('BCA', '2025-10-24', '2025-10-24');
  const extension = { taskId: 't1', agency: 'BKHDT', from: '2025-10-31', to: '2025-12-31', kind: 'extended' };
  happened('task-t1', '2025-11-10', {
    type: 'DeadlineExtended',
    data: { ...extension, decidedBy: conclusion, reason: null },
  });
  report('BKHDT', '2025-11-12', '2025-11-20', ['on-time-but-completed-later']);
  const withdrawal = { taskId: 't3', reason: 'replaced', decidedBy: conclusion };
  happened('task-t3', '2025-11-20', { type: 'TaskWithdrawn', data: withdrawal });
  const late = {
    taskId: 't2',
    listing: { ...listing('I', 9), notice: '700/TB-VPCP' },
    dataDate: '2025-12-20',
    observer: 'VPCP',
  };
  happened('task-t2', '2025-12-20', {
    type: 'ProgressObserved',
    data: { ...late, label: 'Đã hoàn thành quá hạn', claim: 'completed-late', resultText: null, completion: null },
  });
};

const listing = (appendix: string, row: number): Listing => ({
  notice: '624/TB-VPCP',
  signedOn: '2025-11-16',
  appendix,
  section: 1,
  sectionTitle: 'Một',
  group: null,
  ordinal: row,
  row,
});

const TASK: TaskAssigned['data'] = {
  taskId: '',
  directiveId: 'd1',
  directive: resolution,
  clause: null,
  title: '',
  field: null,
  leadText: '',
  leads: [],
  unresolvedLeads: [],
  assignees: [],
  coordinators: [],
  product: null,
  approver: null,
  due: { text: null, kind: 'none', on: null },
  listing: null,
};
