import type { PlainRecord } from '#libs/kernel';
import { cleaned } from './clean-text.js';
import type { CompletedDirective } from './completed-directive.js';
import type { Finding, FindingCode } from './finding.js';
import { placeOf } from './place.js';
import type { RawRow } from './raw-row.js';
import type { NoticeFacts } from './read-row.js';
import type { ReadRow } from './reading.js';
import { has } from './table-headers.js';

export const rowFindings = (
  raw: RawRow,
  row: ReadRow,
  directive: CompletedDirective,
  notice: NoticeFacts,
): readonly Finding[] => {
  const { appendix, section, ordinal } = row.listing;
  const place = placeOf(appendix, section, ordinal, raw.at);
  return [...shapeFaults(raw, row), ...directiveFaults(raw, row, directive, notice), ...dateFaults(row, notice)].map(
    ([code, values]) => ({
      code,
      place,
      values,
    }),
  );
};

type Faults = readonly (readonly [FindingCode, PlainRecord])[];

const shapeFaults = ({ cells, columns, joined }: RawRow, row: ReadRow): Faults => {
  const shortTitle = cleaned(row.title).slice(0, 120);
  const faults: [FindingCode, PlainRecord][] = [];
  if (joined) faults.push(['row-joined', {}]);
  if (row.listing.ordinal === null && cells.ordinal !== undefined)
    faults.push(['unreadable-ordinal', { text: cells.ordinal }]);
  if (cells.ordinal === undefined && has(columns, 'ordinal'))
    faults.push(['row-without-ordinal', { title: shortTitle }]);
  if (row.leadText.trim() === '') faults.push(['missing-lead', {}]);
  row.unresolvedLeads.forEach((text) => faults.push(['unresolved-lead', { text }]));
  if (row.due.text === null) faults.push(['missing-deadline', {}]);
  else if (row.due.kind === 'none') faults.push(['unreadable-deadline', { text: row.due.text }]);
  const { label, claim } = row.progress ?? { label: null, claim: null };
  if (label !== null && claim === null) faults.push(['unknown-label', { label }]);
  return faults;
};

const directiveFaults = (
  { cells, columns }: RawRow,
  { directive }: ReadRow,
  { days, others }: CompletedDirective,
  notice: NoticeFacts,
): Faults => {
  const faults: [FindingCode, PlainRecord][] = [];
  if (has(columns, 'directive') && cells.directive === undefined)
    faults.push(['missing-directive', { number: directive.number }]);
  if (directive.signedOn === null) faults.push(['unresolved-directive', { text: directive.printed }]);
  if (directive.signedOn !== null && directive.signedOn > notice.signedOn)
    faults.push([
      'directive-after-notice',
      { number: directive.number, signedOn: directive.signedOn, notice: notice.signedOn },
    ]);
  if (others.length > 0) faults.push(['several-directives', { number: directive.number, others }]);
  if (days.length > 1)
    faults.push(['directive-dates-differ', { number: directive.number, days, used: directive.signedOn }]);
  return faults;
};

const dateFaults = ({ due, directive, progress }: ReadRow, notice: NoticeFacts): Faults => {
  if (due.kind !== 'day' || due.on === null) return [];
  const faults: [FindingCode, PlainRecord][] = [];
  const asOf = notice.appendix.dataDate ?? notice.signedOn;
  const label = progress?.label ?? null;
  const completed = progress?.completion?.on ?? null;
  if (directive.signedOn !== null && due.on < directive.signedOn)
    faults.push(['due-before-directive', { due: due.on, signedOn: directive.signedOn, number: directive.number }]);
  if (progress?.claim === 'in-progress' && due.on < asOf)
    faults.push(['overdue-but-in-progress', { due: due.on, asOf, label }]);
  if (progress?.claim === 'completed' && completed !== null && completed > due.on)
    faults.push(['on-time-but-completed-later', { due: due.on, completed, label }]);
  if (progress?.claim === 'completed-late' && completed !== null && completed <= due.on)
    faults.push(['late-but-completed-in-time', { due: due.on, completed, label }]);
  return faults;
};
