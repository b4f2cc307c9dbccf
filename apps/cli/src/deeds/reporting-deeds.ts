import { CorrectStatusReport, FileCommitment, FileStatusReport, RequestExtension } from '#libs/tasks';
import { claims, type Claim } from '#libs/tasks/facts';
import type { Deed, Offered } from './deed.js';
import type { Said } from './said.js';
import { AGENCY, DOCUMENT, ofAssignment, REASON, REPORT, TASK } from './words-of-deeds.js';

const saying: readonly Offered[] = [
  ['--claim <claim>', 'what the agency says of its work', { needed: true, choices: claims }],
  ['--result <text>', 'what was achieved', { needed: true }],
  ['--completed-on <day>', 'day of completion'],
  ['--criterion <text>', 'what completion means: submitted, issued, in use'],
  ['--evidence <document...>', `${DOCUMENT}, then |title`],
];

const reportSaid = (said: Said) => ({
  ...ofAssignment(said),
  claim: said.text('claim') as Claim,
  resultText: said.text('result'),
  completedOn: said.maybeDay('completed-on'),
  criterion: said.maybe('criterion'),
  evidence: said.evidence('evidence'),
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
];
