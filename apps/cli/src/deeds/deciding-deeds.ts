import {
  ConfirmCompletion,
  GrantExtension,
  RefuseExtension,
  ReopenAssignment,
  ReturnStatusReport,
  SendReminder,
} from '#libs/tasks';
import type { Deed } from './deed.js';
import {
  AGENCY,
  DECIDED_BY,
  DOCUMENT,
  ofAssignment,
  PERIOD,
  periodSaid,
  REASON,
  REPORT,
  REQUEST,
  TASK,
} from './words-of-deeds.js';

/** What is decided about the duty of an agency. */
export const decidingDeeds: readonly Deed[] = [
  {
    name: 'return',
    description: 'return a report to its agency',
    takes: [TASK, AGENCY, REPORT],
    options: [REASON],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const data = { ...ofAssignment(said), report: said.number('report'), reason: said.text('reason') };
      return new ReturnStatusReport(data, today, metadata, expected);
    },
  },
  {
    name: 'confirm',
    description: 'confirm the completion that a report claims',
    takes: [TASK, AGENCY, REPORT],
    options: [['--note <text>', 'what is to be said of it']],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const data = { ...ofAssignment(said), report: said.number('report'), note: said.maybe('note') };
      return new ConfirmCompletion(data, today, metadata, expected);
    },
  },
  {
    name: 'reopen',
    description: 'reopen an assignment whose completion was confirmed',
    takes: [TASK, AGENCY],
    options: [REASON, PERIOD],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const data = { ...ofAssignment(said), reason: said.text('reason'), ...periodSaid(said) };
      return new ReopenAssignment(data, today, metadata, expected);
    },
  },
  {
    name: 'grant-extension',
    description: 'grant a requested extension, as asked or to another day; never by who asked',
    takes: [TASK, AGENCY, REQUEST],
    options: [
      ['--to <day>', 'the due day from now on', { needed: true }],
      DECIDED_BY,
      ['--note <text>', 'what is to be said of it'],
    ],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const granted = { request: said.number('request'), to: said.day('to'), decidedBy: said.document('decided-by') };
      const data = { ...ofAssignment(said), ...granted, note: said.maybe('note') };
      return new GrantExtension(data, today, metadata, expected);
    },
  },
  {
    name: 'refuse-extension',
    description: 'refuse a requested extension; never by who asked',
    takes: [TASK, AGENCY, REQUEST],
    options: [REASON, ['--decided-by <document>', `the deciding document: ${DOCUMENT}`]],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const refused = { request: said.number('request'), reason: said.text('reason') };
      const data = { ...ofAssignment(said), ...refused, decidedBy: said.maybeDocument('decided-by') };
      return new RefuseExtension(data, today, metadata, expected);
    },
  },
  {
    name: 'remind',
    description: 'prompt an agency about its assignment',
    takes: [TASK, AGENCY],
    options: [['--text <text>', 'what it is told', { needed: true }]],
    compares: true,
    message: (said, { today, metadata, expected }) => {
      const data = { ...ofAssignment(said), text: said.text('text'), sender: metadata.actor.name };
      return new SendReminder(data, today, metadata, expected);
    },
  },
];
