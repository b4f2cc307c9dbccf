import {
  AssignSubTask,
  CorrectStatusReport,
  FileCommitment,
  FileStatusReport,
  RequestExtension,
  subTaskIdOf,
} from '#libs/tasks';
import { claims, type Claim } from '#libs/tasks/facts';
import type { Deed, Offered } from './deed.js';
import type { Said } from './said.js';
import { UsageError } from '../usage-error.js';
import {
  AGENCY,
  DOCUMENT,
  DUE,
  dueSaid,
  ofAssignment,
  PERIOD,
  periodSaid,
  REASON,
  REPORT,
  TASK,
} from './words-of-deeds.js';

const saying: readonly Offered[] = [
  ['--claim <claim>', 'what the agency says of its work', { needed: true, choices: claims }],
  ['--result <text>', 'what was achieved', { needed: true }],
  ['--completed-on <day>', 'day of completion'],
  ['--criterion <text>', 'what completion means: submitted, issued, in use'],
  PERIOD,
  ['--evidence <document...>', `${DOCUMENT}, then |title`],
];

const reportSaid = (said: Said) => ({
  ...ofAssignment(said),
  claim: said.text('claim') as Claim,
  resultText: said.text('result'),
  completedOn: said.maybeDay('completed-on'),
  criterion: said.maybe('criterion'),
  evidence: said.evidence('evidence'),
  ...periodSaid(said),
});

/** `BTC/CNTT|Cục Công nghệ thông tin`: a unit by its code and name. */
const unitsOf = (said: Said) =>
  said.several('unit').map((text) => {
    const [code = '', name = '', ...more] = text.split('|').map((part) => part.trim());
    if (code !== '' && name !== '' && more.length === 0) return { code, name };
    throw new UsageError({
      vi: `--unit "${text}": viết mã|tên, ví dụ "BTC/CNTT|Cục Công nghệ thông tin".`,
      en: `--unit "${text}": write code|name, such as "BTC/CNTT|Cục Công nghệ thông tin".`,
    });
  });

/** What an agency says of its own duty. */
export const reportingDeeds: readonly Deed[] = [
  {
    name: 'report',
    description: 'an agency reports on its work',
    takes: [TASK, AGENCY],
    options: saying,
    filedBy: 'agency',
    compares: true,
    message: (said, { today, metadata, expected }) => new FileStatusReport(reportSaid(said), today, metadata, expected),
  },
  {
    name: 'correct',
    description: 'an agency corrects a report of its own; the first stays readable',
    takes: [TASK, AGENCY, REPORT],
    options: [...saying, ['--reason <text>', 'why it is corrected']],
    filedBy: 'agency',
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const data = { ...reportSaid(said), report: said.number('report'), reason: said.maybe('reason') };
      return new CorrectStatusReport(data, today, metadata, expected);
    },
  },
  {
    name: 'commit',
    description: 'an agency promises a day in writing; the due day stays',
    takes: [TASK, AGENCY],
    options: [
      ['--promised-on <day>', 'the day promised', { needed: true }],
      ['--document <document>', `the letter: ${DOCUMENT}`, { needed: true }],
      ['--note <text>', 'what else it says'],
    ],
    filedBy: 'agency',
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const promise = { promisedOn: said.day('promised-on'), document: said.document('document') };
      const data = { ...ofAssignment(said), ...promise, note: said.maybe('note') };
      return new FileCommitment(data, today, metadata, expected);
    },
  },
  {
    name: 'request-extension',
    description: 'an agency asks for a later due day',
    takes: [TASK, AGENCY],
    options: [['--to <day>', 'the day asked for', { needed: true }], REASON],
    filedBy: 'agency',
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const data = { ...ofAssignment(said), to: said.day('to'), reason: said.text('reason') };
      return new RequestExtension(data, today, metadata, expected);
    },
  },
  {
    name: 'sub-task',
    description: 'an agency gives work on to its own units',
    takes: [TASK, AGENCY, ['title', 'what is to be done']],
    options: [
      ['--unit <unit...>', 'code|name of each unit, e.g. "BTC/CNTT|Cục Công nghệ thông tin"', { needed: true }],
      ['--product <text>', 'what is to be delivered'],
      ['--approver <text>', 'who approves it'],
      ...DUE,
    ],
    filedBy: 'agency',
    compares: false,
    message: (said, { today, metadata }) => {
      const more = { product: said.maybe('product'), approver: said.maybe('approver'), due: dueSaid(said) };
      const data = { parent: ofAssignment(said), title: said.word('title'), units: unitsOf(said), ...more };
      return new AssignSubTask(data, today, metadata);
    },
    names: (said) => {
      const units = unitsOf(said).map(({ code }) => code);
      return { taskId: subTaskIdOf({ ...ofAssignment(said), title: said.word('title'), units }) };
    },
  },
];
