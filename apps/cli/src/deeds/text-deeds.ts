import { AmendTask, SplitTask } from '#libs/tasks';
import { UsageError } from '../usage-error.js';
import type { Deed } from './deed.js';
import type { Said } from './said.js';
import { DECIDED_BY, TASK } from './words-of-deeds.js';

/** What the task says from now on; what is not given stays as it is. */
const amendedBy = (said: Said) => {
  const given = ['title', 'clause', 'field', 'product', 'approver', 'due-text'].flatMap((option) => {
    const text = said.maybe(option);
    return text === null ? [] : [[option === 'due-text' ? 'dueText' : option, text] as const];
  });
  const coordinators = said.several('coordinator');
  return { ...Object.fromEntries(given), ...(coordinators.length === 0 ? {} : { coordinators }) };
};

/** `title|lead,lead|due day|product`: a part of a task that is split; without a day it has no deadline. */
const partOf = (said: Said, text: string) => {
  const [title = '', codes = '', on = '', product = '', ...more] = text.split('|').map((part) => part.trim());
  const leads = codes.split(',').flatMap((code) => (code.trim() === '' ? [] : [code.trim()]));
  if (title === '' || leads.length === 0 || more.length > 0) {
    throw new UsageError({
      vi: `--into "${text}": viết tên|mã chủ trì|thời hạn|sản phẩm, ví dụ "Phần một|BTC,BYT|31/10/2025|Báo cáo".`,
      en: `--into "${text}": write title|lead codes|due day|product, such as "Part one|BTC,BYT|31/10/2025|Report".`,
    });
  }
  const day = on === '' ? null : said.asDay('into', on);
  return {
    ...{ title, leads, coordinators: [], clause: null, field: null, approver: null, product: product || null },
    due: { kind: day === null ? ('none' as const) : ('day' as const), on: day, text: null },
  };
};

/** What changes the text or the shape of a task. */
export const textDeeds: readonly Deed[] = [
  {
    name: 'amend',
    description: 'correct what a task says, by a document',
    takes: [TASK],
    options: [
      ['--title <text>', 'what is to be done'],
      ['--clause <text>', 'clause or row of the directive'],
      ['--field <text>', 'field of work'],
      ['--product <text>', 'what is to be delivered'],
      ['--approver <text>', 'who approves it'],
      ['--due-text <text>', 'the deadline as printed; "extend" moves the day'],
      ['--coordinator <code...>', 'all agencies and groups that help from now on'],
      DECIDED_BY,
      ['--reason <text>', 'why'],
    ],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const why = { decidedBy: said.document('decided-by'), reason: said.maybe('reason') };
      return new AmendTask({ taskId: said.word('task'), to: amendedBy(said), ...why }, today, metadata, expected);
    },
  },
  {
    name: 'split',
    description: 'split a task into several; it ends with the split',
    takes: [TASK],
    options: [
      ['--into <part...>', 'title|lead codes|due day|product, at least twice', { needed: true }],
      DECIDED_BY,
      ['--reason <text>', 'why'],
    ],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const into = said.several('into').map((part) => partOf(said, part));
      const why = { decidedBy: said.document('decided-by'), reason: said.maybe('reason') };
      return new SplitTask({ taskId: said.word('task'), into, ...why }, today, metadata, expected);
    },
  },
];
