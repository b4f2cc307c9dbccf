import type { Day } from '#libs/kernel';
import { claimOf, isKnownLabel, saysNotCompleted } from './progress-claim.js';
import { cleaned } from './clean-text.js';
import type { CompletedDirective } from './completed-directive.js';
import { completionDay } from './completion-day.js';
import { dayPhrase } from './day-phrase.js';
import type { Knowledge, NoticeLeads } from './knowledge.js';
import { listedHeading } from './listed-heading.js';
import type { NoticeProgress } from './notice-row.js';
import type { RawRow } from './raw-row.js';
import type { ReadRow } from './reading.js';
import { has } from './table-headers.js';

export type NoticeFacts = Readonly<{
  number: string;
  signedOn: Day;
  appendix: Readonly<{ name: string; title: string; dataDate: Day | null }>;
}>;

export const readRow = (
  raw: RawRow,
  row: number,
  notice: NoticeFacts,
  directive: CompletedDirective,
  resolveLeads: Knowledge['resolveLeads'],
): ReadRow => {
  const assignedOn = directive.signedOn ?? notice.signedOn;
  const effectiveOn = assignedOn > notice.signedOn ? notice.signedOn : assignedOn;
  const leadText = raw.cells.lead ?? '';
  const leads = resolvedLeads(leadText, effectiveOn, resolveLeads);
  const dueText = raw.cells.due ?? null;
  const { kind, on } = dayPhrase(dueText ?? '');
  return {
    directive: {
      number: directive.number,
      kind: directive.kind,
      signedOn: directive.signedOn,
      printed: directive.printed,
    },
    effectiveOn,
    listing: {
      notice: notice.number,
      signedOn: notice.signedOn,
      appendix: notice.appendix.name,
      section: raw.section?.number ?? null,
      sectionTitle: raw.section === null ? null : listedHeading(raw.section.title),
      group: raw.group === null ? null : listedHeading(raw.group),
      ordinal: ordinalOf(raw),
      row,
    },
    title: raw.cells.title ?? '',
    leadText,
    leads: leads.leads,
    unresolvedLeads: leads.unresolved,
    assignees: leads.assignees,
    due: { text: dueText, kind, on },
    progress: progressOf(raw, notice),
  };
};

export const ordinalOf = ({ cells }: RawRow): number | null => {
  const digits = /^(\d{1,6})\s?[.)]?$/.exec(cleaned(cells.ordinal ?? ''))?.[1];
  return digits === undefined ? null : Number(digits);
};

/** All provinces by name take less than half of it. */
const LONGEST_LEADS = 5_000;

const resolvedLeads = (text: string, on: Day, resolve: Knowledge['resolveLeads']): NoticeLeads => {
  if (text.trim() === '') return { leads: [], unresolved: [], assignees: [] };
  if (text.length > LONGEST_LEADS) return { leads: [], unresolved: [text], assignees: [] };
  const inOneLine = resolve(text.replace(/\s*\n\s*/g, ' '), on);
  if (inOneLine.unresolved.length === 0 || !text.includes('\n')) return inOneLine;
  const asList = resolve(text.replace(/[,;]?\s*\n\s*[-+]?\s*/g, ', '), on);
  return asList.unresolved.length === 0 || asList.leads.length > inOneLine.leads.length ? asList : inOneLine;
};

const progressOf = ({ cells, columns, section }: RawRow, notice: NoticeFacts): NoticeProgress | null => {
  const resultText = cells.result ?? null;
  const onlyResult = resultText !== null && !has(columns, 'progress') && isKnownLabel(resultText);
  const label = cells.progress ?? (onlyResult ? resultText : null);
  const titleSays =
    label === null && (saysNotCompleted(section?.title ?? '') || saysNotCompleted(notice.appendix.title));
  if (label === null && resultText === null && !titleSays) return null;
  const claim = label === null ? (titleSays ? 'not-completed' : null) : claimOf(label);
  const day =
    resultText !== null && (claim === 'completed' || claim === 'completed-late')
      ? completionDay(resultText, notice.signedOn)
      : null;
  return {
    effectiveOn: notice.appendix.dataDate ?? notice.signedOn,
    label,
    claim,
    resultText,
    completion: day === null ? null : { on: day, basis: 'inferred' },
  };
};
