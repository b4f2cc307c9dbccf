import { directiveIdOf } from '#libs/tasks';
import { type Due, type DueKind, dueKinds } from '#libs/tasks/facts';
import type { Said } from './said.js';
import type { Offered } from './deed.js';

export const TASK = ['task', 'task id, or at least 8 characters of its beginning'] as const;
export const AGENCY = ['agency', 'code of the lead agency, e.g. BTC'] as const;
export const REPORT = ['report', 'number of the report: the revision at which it was filed'] as const;
export const REQUEST = ['request', 'number of the request: the revision at which it was filed'] as const;
export const CODE = ['code', 'code of the agency, capital letters and digits, e.g. BTC'] as const;

export const DOCUMENT = 'number|kind|day of signing, e.g. "90/NQ-CP|Nghị quyết|2025-10-20"';

export const REASON: Offered = ['--reason <text>', 'why', { needed: true }];
export const DECIDED_BY: Offered = ['--decided-by <document>', `the deciding document: ${DOCUMENT}`, { needed: true }];

export const ofAssignment = (said: Said): Readonly<{ taskId: string; agency: string }> => ({
  taskId: said.word('task'),
  agency: said.word('agency'),
});

/** A registered directive by its id, or as it is cited. */
export const directiveSaid = (said: Said, option: string): string => {
  const text = said.text(option);
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text) ? text : directiveIdOf(said.document(option));
};

export const DUE: readonly Offered[] = [
  ['--due-on <day>', 'due day'],
  ['--due <kind>', 'kind of deadline (default: day with --due-on, else none)', { choices: dueKinds }],
  ['--due-text <text>', 'the deadline as printed'],
];

export const dueSaid = (said: Said): Due => {
  const on = said.maybeDay('due-on');
  const kind = said.maybe('due') ?? (on === null ? 'none' : 'day');
  return { kind: kind as DueKind, on, text: said.maybe('due-text') };
};

export const PERIOD: Offered = ['--period <name>', 'of a recurring task: 2025-10, 2025-Q4 or 2025'];

export const periodSaid = (said: Said): Readonly<{ period?: string }> => {
  const period = said.maybe('period');
  return period === null ? {} : { period };
};
