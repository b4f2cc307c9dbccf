import { givenFor, recorded } from '#libs/testing';
import { assignmentDecider, type AssignmentCommand } from './assignment.decider.js';
import type { AssignmentEvent, CommitmentFiled, ReminderSent } from './assignment.events.js';
import { REASON_LIMIT } from './text-faults.js';

const given = givenFor(assignmentDecider);
const duty = { assigned: true, assignedOn: '2025-04-01', dueOn: '2025-10-31', withdrawn: false };
const id = { taskId: 't1', agency: 'BYT' };
const letter = { number: '99/BYT-KHTC', kind: 'Công văn', signedOn: '2025-11-14' };
const promise = { ...id, promisedOn: '2025-12-15', document: letter, note: null };
const words = { ...id, text: 'Đề nghị báo cáo', sender: 'VPCP' };
type Days = Partial<Readonly<{ effectiveOn: string; today: string; duty: typeof duty }>>;
const around = (days: Days) => ({ duty, effectiveOn: '2025-11-15', today: '2025-11-20', ...days });
const commit = (data: Partial<CommitmentFiled['data']> = {}, days: Days = {}): AssignmentCommand => ({
  kind: 'FileCommitment',
  data: { ...promise, ...data },
  ...around(days),
});
const remind = (data: Partial<ReminderSent['data']> = {}, days: Days = {}): AssignmentCommand => ({
  kind: 'SendReminder',
  data: { ...words, ...data },
  ...around(days),
});
const committed = (data: Partial<CommitmentFiled['data']> = {}): CommitmentFiled => ({
  type: 'CommitmentFiled',
  data: { ...promise, ...data },
});
const reminded = (data: Partial<ReminderSent['data']> = {}): ReminderSent => ({
  type: 'ReminderSent',
  data: { ...words, ...data },
});
const on = (event: AssignmentEvent, effectiveOn = '2025-11-15') => recorded(event, { effectiveOn });
const shared: readonly (readonly [string, string, Days])[] = [
  ['by who is not assigned', 'assignment.not-assigned', { duty: { ...duty, assigned: false } }],
  ['after withdrawal', 'assignment.withdrawn', { duty: { ...duty, withdrawn: true } }],
  ['on a day that is no day', 'assignment.day-unreadable', { effectiveOn: '15/11/2025' }],
  ['on a day to come', 'assignment.day-in-future', { today: '2025-11-14' }],
  ['before the assignment', 'assignment.day-before-assignment', { effectiveOn: '2025-03-31' }],
];

describe('a commitment', () => {
  it('promises a day by a document, the day itself at the earliest', () => {
    given().when(commit()).then(committed());
    given()
      .when(commit({ promisedOn: '2025-11-15', note: 'Cả hai sản phẩm' }))
      .then(committed({ promisedOn: '2025-11-15', note: 'Cả hai sản phẩm' }));
  });
  it('is filed once, and anew with another day', () => {
    given(on(committed()), on(committed({ note: 'x' })))
      .when(commit())
      .thenNothing();
    given(on(committed()))
      .when(commit({ promisedOn: '2025-12-31' }))
      .then(committed({ promisedOn: '2025-12-31' }));
    given(on(committed(), '2025-11-14')).when(commit()).then(committed());
  });
  it.each<readonly [string, string, AssignmentCommand]>([
    ...shared.map(([why, code, days]) => [why, code, commit({}, days)] as const),
    ['of a day that is no day', 'assignment.day-unreadable', commit({ promisedOn: '2025-02-30' })],
    ['of a day gone by', 'assignment.promise-in-past', commit({ promisedOn: '2025-11-14' })],
    ['without a document', 'assignment.commitment-number-missing', commit({ document: { ...letter, number: ' ' } })],
    ['of a document of no day', 'assignment.day-unreadable', commit({ document: { ...letter, signedOn: 'x' } })],
    ['with too long a note', 'assignment.text-too-long', commit({ note: 'x'.repeat(REASON_LIMIT + 1) })],
  ])('is refused %s', (_why, code, command) => given().when(command).thenRejected(code));
});

describe('a reminder', () => {
  it('is sent to an agency that is assigned', () => given().when(remind()).then(reminded()));
  it('is sent once a day in the same words by the same sender', () => {
    given(on(reminded()), on(reminded({ text: 'Khác' })))
      .when(remind())
      .thenNothing();
    given(on(reminded()))
      .when(remind({ sender: 'BTC' }))
      .then(reminded({ sender: 'BTC' }));
    given(on(reminded(), '2025-11-14')).when(remind()).then(reminded());
  });
  it.each<readonly [string, string, AssignmentCommand]>([
    ...shared.map(([why, code, days]) => [why, code, remind({}, days)] as const),
    ['without words', 'assignment.reminder-empty', remind({ text: ' \n' })],
    ['with too many words', 'assignment.text-too-long', remind({ text: 'x'.repeat(REASON_LIMIT + 1) })],
    ['without a sender', 'assignment.sender-missing', remind({ sender: '' })],
  ])('is refused %s', (_why, code, command) => given().when(command).thenRejected(code));
});
