import { naturalId } from '#libs/identity';
import { AddLead, ExtendDeadline, GiveTask, ReleaseLead, WithdrawTask } from '#libs/tasks';
import { extensionKinds, recurrences, type ExtensionKind, type Recurrence } from '#libs/tasks/facts';
import type { Deed, Entered } from './deed.js';
import type { Said } from './said.js';
import { AGENCY, DECIDED_BY, directiveSaid, DUE, dueSaid, ofAssignment, REASON, TASK } from './words-of-deeds.js';

const taskOf = ({ metadata }: Entered): string => naturalId('task', metadata.commandId);

const recurrenceSaid = (said: Said): Readonly<{ recurrence?: Recurrence }> => {
  const every = said.maybe('every');
  if (every === null) return {};
  const dueDay = said.maybe('due-date') === null ? 'last' : said.count('due-date');
  return { recurrence: { every: every as Recurrence['every'], dueDay } };
};

/** What the Government Office decides about tasks. */
export const taskDeeds: readonly Deed[] = [
  {
    name: 'assign',
    description: 'assign a task of a directive to agencies and groups',
    takes: [['title', 'what is to be done']],
    options: [
      [
        '--directive <document>',
        'id of the directive, or as cited: "71/NQ-CP|Nghị quyết|2025-04-01"',
        { needed: true },
      ],
      ['--lead <code...>', 'lead agencies and groups, as they are on the effective day', { needed: true }],
      ['--coordinator <code...>', 'agencies and groups that help'],
      ['--clause <text>', 'clause or row of the directive'],
      ['--field <text>', 'field of work'],
      ['--product <text>', 'what is to be delivered'],
      ['--approver <text>', 'who approves it'],
      ...DUE,
      ['--every <period>', 'how it recurs, with --due recurring', { choices: recurrences }],
      ['--due-date <number>', 'day of the last month of each period (default: the last)'],
    ],
    compares: false,
    message: (said, entered) => {
      const named = {
        taskId: taskOf(entered),
        directiveId: directiveSaid(said, 'directive'),
        title: said.word('title'),
      };
      const agencies = { leads: said.several('lead'), coordinators: said.several('coordinator') };
      const more = {
        ...{ clause: said.maybe('clause'), field: said.maybe('field') },
        ...{ product: said.maybe('product'), approver: said.maybe('approver') },
      };
      return new GiveTask(
        { ...named, ...agencies, ...more, due: dueSaid(said), ...recurrenceSaid(said) },
        entered.today,
        entered.metadata,
      );
    },
    names: (_said, entered) => ({ taskId: taskOf(entered) }),
  },
  {
    name: 'extend',
    description: 'move the due day of all leads or of one; the original stays readable',
    takes: [TASK],
    options: [
      [
        '--kind <kind>',
        'granted later, amended either way, or set after it was late',
        { needed: true, choices: extensionKinds },
      ],
      ['--to <day>', 'the due day from now on', { needed: true }],
      ['--agency <code>', 'only for this lead'],
      DECIDED_BY,
      ['--reason <text>', 'why'],
    ],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const moved = { kind: said.text('kind') as ExtensionKind, to: said.day('to'), agency: said.maybe('agency') };
      const why = { decidedBy: said.document('decided-by'), reason: said.maybe('reason') };
      return new ExtendDeadline({ taskId: said.word('task'), ...moved, ...why }, today, metadata, expected);
    },
  },
  {
    name: 'add-lead',
    description: 'one more agency answers for the task from the effective day on',
    takes: [TASK, ['agency', 'code of the agency, e.g. BTC']],
    options: [DECIDED_BY, ['--reason <text>', 'why']],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const why = { decidedBy: said.document('decided-by'), reason: said.maybe('reason') };
      return new AddLead({ ...ofAssignment(said), ...why }, today, metadata, expected);
    },
  },
  {
    name: 'release-lead',
    description: 'an agency answers for the task no longer; what it was late before stays',
    takes: [TASK, AGENCY],
    options: [DECIDED_BY, ['--reason <text>', 'why']],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const why = { decidedBy: said.document('decided-by'), reason: said.maybe('reason') };
      return new ReleaseLead({ ...ofAssignment(said), ...why }, today, metadata, expected);
    },
  },
  {
    name: 'withdraw',
    description: 'withdraw a task from all its leads',
    takes: [TASK],
    options: [REASON, DECIDED_BY],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const why = { reason: said.text('reason'), decidedBy: said.document('decided-by') };
      return new WithdrawTask({ taskId: said.word('task'), ...why }, today, metadata, expected);
    },
  },
];
