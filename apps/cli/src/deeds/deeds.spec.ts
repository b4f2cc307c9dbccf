import { userInfo } from 'node:os';
import { dayAt } from '#libs/kernel';
import { UsageError } from '../usage-error.js';
import { deedCommand, enteredBy } from './deed-command.js';
import { deeds } from './deeds.js';
import { Said } from './said.js';

const TASK = '441e4d6d-9546-5971-9d87-3b2447bfd0d9';
const decided = ['--decided-by', '90/NQ-CP|Nghị quyết|20/10/2025'];
const decidedBy = { number: '90/NQ-CP', kind: 'Nghị quyết', signedOn: '2025-10-20' };
const directiveId = '7258e0da-b222-55db-b922-9d3f7b679a48';
const own = { taskId: TASK, agency: 'BYT' };
const reported = { ...own, claim: 'completed', resultText: 'Đã ban hành', completedOn: '2025-10-31' };
const reporting = ['--claim', 'completed', '--result', 'Đã ban hành', '--completed-on', '31/10/2025'];
const evidence = ['--evidence', '315/BC-BYT|Báo cáo|2025-10-31|Kết quả | quý III', '316/BC-BYT'];
const proofs = [
  { number: '315/BC-BYT', kind: 'Báo cáo', signedOn: '2025-10-31', title: 'Kết quả | quý III' },
  { number: '316/BC-BYT', kind: null, signedOn: null, title: null },
];

const lines: readonly (readonly [words: readonly string[], message: string, data: object])[] = [
  [
    ['register-directive', '71/NQ-CP', '--signed-on', '2025-04-01', '--kind', 'Nghị quyết'],
    'RegisterDirective',
    { directiveId, number: '71/NQ-CP', kind: 'Nghị quyết', signedOn: '2025-04-01', printed: '71/NQ-CP' },
  ],
  [
    ['assign', 'Bộ chỉ số', '--directive', '71/NQ-CP||01/04/2025', '--lead', 'BYT', 'CITIES', '--due-on', '31/10/2025'],
    'GiveTask',
    { directiveId, title: 'Bộ chỉ số', leads: ['BYT', 'CITIES'], due: { kind: 'day', on: '2025-10-31', text: null } },
  ],
  [
    [
      'assign',
      'Bộ chỉ số',
      '--directive',
      directiveId,
      '--lead',
      'BYT',
      '--due',
      'recurring',
      '--due-text',
      'Hằng tháng',
    ],
    'GiveTask',
    { directiveId, coordinators: [], due: { kind: 'recurring', on: null, text: 'Hằng tháng' } },
  ],
  [
    [
      'assign',
      'x',
      '--directive',
      directiveId,
      '--lead',
      'BYT',
      '--due',
      'recurring',
      '--every',
      'quarter',
      '--due-date',
      '25',
    ],
    'GiveTask',
    { due: { kind: 'recurring', on: null, text: null }, recurrence: { every: 'quarter', dueDay: 25 } },
  ],
  [
    ['extend', TASK, '--kind', 'extended', '--to', '2025-12-31', ...decided],
    'ExtendDeadline',
    { taskId: TASK, agency: null, kind: 'extended', to: '2025-12-31', decidedBy, reason: null },
  ],
  [
    ['replace-directive', '--directive', directiveId, '--with', '71/NQ-CP||2025-04-01', '--open-tasks', 'move'],
    'ReplaceDirective',
    { directiveId, by: directiveId, openTasks: 'move', reason: null },
  ],
  [
    ['amend', TASK, '--title', 'Tên mới', '--due-text', 'Quý IV', '--coordinator', 'BTC', ...decided],
    'AmendTask',
    { taskId: TASK, to: { title: 'Tên mới', dueText: 'Quý IV', coordinators: ['BTC'] }, decidedBy, reason: null },
  ],
  [
    ['split', TASK, '--into', 'Phần một|BTC, BYT|31/10/2025|Báo cáo', 'Phần hai|BNV', ...decided],
    'SplitTask',
    {
      taskId: TASK,
      into: [
        { title: 'Phần một', leads: ['BTC', 'BYT'], due: { kind: 'day', on: '2025-10-31' }, product: 'Báo cáo' },
        { title: 'Phần hai', leads: ['BNV'], due: { kind: 'none', on: null }, product: null },
      ],
    },
  ],
  [
    ['sub-task', TASK, 'BYT', 'Soạn thảo', '--unit', 'BYT/CNTT|Cục Công nghệ thông tin', '--due-on', '20/10/2025'],
    'AssignSubTask',
    {
      ...{ parent: own, title: 'Soạn thảo', product: null, approver: null },
      units: [{ code: 'BYT/CNTT', name: 'Cục Công nghệ thông tin' }],
      due: { kind: 'day', on: '2025-10-20', text: null },
    },
  ],
  [['add-lead', TASK, 'BYT', ...decided, '--reason', 'x'], 'AddLead', { ...own, decidedBy, reason: 'x' }],
  [['release-lead', TASK, 'BYT', ...decided], 'ReleaseLead', { ...own, decidedBy, reason: null }],
  [
    ['withdraw', TASK, '--reason', 'Không còn', ...decided],
    'WithdrawTask',
    { taskId: TASK, reason: 'Không còn', decidedBy },
  ],
  [
    ['report', TASK, 'BYT', ...reporting, ...evidence, '--period', '2025-Q4'],
    'FileStatusReport',
    { ...reported, evidence: proofs, period: '2025-Q4' },
  ],
  [
    ['correct', TASK, 'BYT', '0', ...reporting, '--reason', 'Thiếu số'],
    'CorrectStatusReport',
    { ...reported, evidence: [], report: 0, reason: 'Thiếu số' },
  ],
  [
    ['commit', TASK, 'BYT', '--promised-on', '2025-12-01', '--document', '12/CV-BYT'],
    'FileCommitment',
    { ...own, promisedOn: '2025-12-01', document: { number: '12/CV-BYT', kind: null, signedOn: null }, note: null },
  ],
  [
    ['request-extension', TASK, 'BYT', '--to', '2025-12-01', '--reason', 'Chờ ý kiến'],
    'RequestExtension',
    { ...own, to: '2025-12-01', reason: 'Chờ ý kiến' },
  ],
  [['return', TASK, 'BYT', '2', '--reason', 'Thiếu'], 'ReturnStatusReport', { ...own, report: 2, reason: 'Thiếu' }],
  [['confirm', TASK, 'BYT', '2'], 'ConfirmCompletion', { ...own, report: 2, note: null }],
  [
    ['reopen', TASK, 'BYT', '--reason', 'Thu hồi', '--period', '2025-10'],
    'ReopenAssignment',
    { ...own, reason: 'Thu hồi', period: '2025-10' },
  ],
  [['reopen', TASK, 'BYT', '--reason', 'Thu hồi'], 'ReopenAssignment', { ...own, reason: 'Thu hồi' }],
  [
    ['grant-extension', TASK, 'BYT', '1', '--to', '2025-12-01', ...decided],
    'GrantExtension',
    { ...own, request: 1, to: '2025-12-01', decidedBy, note: null },
  ],
  [
    ['refuse-extension', TASK, 'BYT', '1', '--reason', 'Không có căn cứ'],
    'RefuseExtension',
    { ...own, request: 1, reason: 'Không có căn cứ', decidedBy: null },
  ],
  [
    ['remind', TASK, 'BYT', '--text', 'Đề nghị báo cáo', '--by', 'VPCP'],
    'SendReminder',
    { ...own, text: 'Đề nghị báo cáo', sender: 'VPCP' },
  ],
  [
    ['register-agency', 'BXX', 'Bộ Mới', '--kind', 'ministry', '--alias', 'Bộ M', 'BM'],
    'RegisterAgency',
    { code: 'BXX', name: 'Bộ Mới', kind: 'ministry', aliases: ['Bộ M', 'BM'] },
  ],
  [['rename-agency', 'BXX', 'Bộ Khác'], 'RenameAgency', { code: 'BXX', name: 'Bộ Khác', aliases: [] }],
  [
    ['merge-agency', 'BXX', 'BTC', '--on', '01/03/2027'],
    'MergeAgency',
    { code: 'BXX', successor: 'BTC', on: '2027-03-01' },
  ],
  [
    ['change-group', 'NHOM', 'Nhóm', '--member', 'BTC', 'BYT', '--from', '2025-03-01'],
    'ChangeGroupMembers',
    { code: 'NHOM', name: 'Nhóm', aliases: [], members: ['BTC', 'BYT'], from: '2025-03-01' },
  ],
];

const meant = async ([name, ...words]: readonly string[]) => {
  const deed = deeds.find((one) => one.name === name);
  if (deed === undefined) throw new Error(`there is no ${name}`);
  const found: { message: object; entered: ReturnType<typeof enteredBy> }[] = [];
  const record: Parameters<typeof deedCommand>[1] = async (said, args, options) => {
    const read = new Said(args, options);
    const entered = enteredBy(said, read);
    found.push({ message: said.message(read, entered), entered });
  };
  await deedCommand(deed, record)
    .exitOverride()
    .parseAsync([...words], { from: 'user' });
  const [one] = found;
  if (one === undefined) throw new Error('nothing was recorded');
  return one;
};

describe('a deed on the command line', () => {
  it.each(lines.map(([words, message, data]) => [words.join(' '), words, message, data] as const))(
    '%s',
    async (_line, words, message, data) => {
      const { message: said } = await meant(words);
      expect(said.constructor.name).toBe(message);
      expect(said).toMatchObject({ data });
    },
  );

  it('is shown here for every command there is', () => {
    expect([...new Set(lines.map(([[name]]) => name))].sort()).toStrictEqual(deeds.map(({ name }) => name).sort());
  });

  it('is done by who is logged in, today, and for the agency that reports', async () => {
    const { entered } = await meant(['report', TASK, 'BYT', ...reporting]);
    const { username } = userInfo();
    expect(entered).toMatchObject({
      expected: null,
      today: dayAt(Date.now()),
      metadata: { actor: { name: username, role: 'government-office' }, onBehalfOf: 'BYT', effectiveOn: entered.today },
    });
  });

  it('may be done by another, on another day, upon a revision', async () => {
    const words = ['reopen', TASK, 'BYT', '--reason', 'x', '--by', 'An', '--effective-on', '05/11/2025'];
    expect((await meant([...words, '--if-match', '3'])).entered).toMatchObject({
      expected: 3,
      metadata: { actor: { subject: 'local:An', name: 'An' }, onBehalfOf: null, effectiveOn: '2025-11-05' },
    });
  });

  it('is the same command when it is said again with its key, and another one without', async () => {
    const idOf = async (...more: readonly string[]) =>
      (await meant(['reopen', TASK, 'BYT', '--reason', 'x', ...more])).entered.metadata.commandId;
    expect(await idOf('--request-id', 'k1')).toBe(await idOf('--request-id', 'k1'));
    expect(await idOf('--request-id', 'k1')).not.toBe(await idOf('--request-id', 'k2'));
    expect(await idOf()).not.toBe(await idOf());
  });

  it.each([
    ['a day that is none', ['request-extension', TASK, 'BYT', '--reason', 'x', '--to', '31/02/2026']],
    ['a report without a number', ['return', TASK, 'BYT', 'x', '--reason', 'x']],
    ['a revision that is none', ['reopen', TASK, 'BYT', '--reason', 'x', '--if-match', 'x']],
    ['a part without a lead', ['split', TASK, ...decided, '--into', 'Phần một', 'Phần hai|BTC']],
    ['a unit without a name', ['sub-task', TASK, 'BYT', 'x', '--unit', 'BYT/CNTT']],
    ['a document without a number', ['withdraw', TASK, '--reason', 'x', '--decided-by', '|Nghị quyết']],
    ['a document of five parts', ['withdraw', TASK, '--reason', 'x', '--decided-by', '1/QĐ|Quyết định|2025-01-01|x|y']],
  ])('is refused before anything is opened: %s', (_what, words) =>
    expect(meant(words)).rejects.toBeInstanceOf(UsageError),
  );
});
