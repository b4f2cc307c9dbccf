import type { Day, Fault } from '#libs/kernel';
import { layoutOf, type DocumentLayout } from './appendix-layout.js';
import { appendixReading, type AppendixReading } from './appendix-reading.js';
import { citationsIn } from './citation.js';
import { citationIndex, registerIndex } from './citation-index.js';
import { completedDirective, type CompletedDirective } from './completed-directive.js';
import type { DocumentContent, Paragraph } from './document-content.js';
import type { AppendixSummary } from './document.events.js';
import type { Finding } from './finding.js';
import { faultsOf } from './notice-faults.js';
import { isFootnote } from './headings.js';
import type { Knowledge, NoticeLeads } from './knowledge.js';
import { noticeIdentity, type NoticeIdentity } from './notice-identity.js';
import { cutHeadingFindings, listedHeading } from './listed-heading.js';
import { ordinalFindings } from './ordinal-findings.js';
import { whereAt } from './place.js';
import type { RawRow } from './raw-row.js';
import { boundFaults } from './reading-bounds.js';
import { readRow } from './read-row.js';
import type { Reading, ReadRow } from './reading.js';
import { rowFindings } from './row-findings.js';
import { secrecyMark } from './secrecy.js';
import { itemsOf, linesOfCells, unitsOf } from './source-items.js';
import { isTitled, untitledFinding } from './untitled-rows.js';

/** What a notice says: number, day, appendices and rows, with everything that is wrong, missing or left over named. */
export const readNotice = (content: DocumentContent, knowledge: Knowledge): Reading => {
  const tooMuch = boundFaults(content);
  if (tooMuch.length > 0)
    return { number: null, signedOn: null, appendices: [], rows: [], findings: [], faults: tooMuch };
  const items = itemsOf(content);
  const layout = layoutOf(items, content.format === 'xlsx' ? content.blocks.map(({ at }) => at) : null);
  const identity = noticeIdentity(linesOutsideTables(layout));
  const resolveLeads = rememberedLeads(knowledge.resolveLeads);
  const isResolvedLead = (text: string): boolean => {
    const { leads, unresolved } = resolveLeads(text, identity.signedOn ?? UNDATED);
    return leads.length > 0 && unresolved.length === 0;
  };
  const appendices = layout.appendices.map((appendix) => appendixReading(appendix, isResolvedLead));
  const rowCount = appendices.reduce((sum, { rows }) => sum + rows.filter(isTitled).length, 0);
  const faults: readonly Fault[] = faultsOf(identity, secrecyMark(items, besideTheText(content)), rowCount);
  const { number, signedOn } = identity;
  const summaries = appendices.map(summaryOf);
  if (number === null || signedOn === null || faults.length > 0)
    return { number, signedOn, appendices: summaries, rows: [], findings: [], faults };

  const texts = [...items.flatMap(unitsOf).map(({ clean }) => clean), ...content.footnotes.map(({ text }) => text)];
  const directiveOf = directiveReader({ ...identity, number, signedOn }, texts, knowledge);
  const rows: ReadRow[] = [];
  const findings: Finding[] = [];
  for (const appendix of appendices) {
    const notice = { number, signedOn, appendix };
    appendix.rows.forEach((raw, at) => {
      if (!isTitled(raw)) {
        findings.push(untitledFinding(appendix.name, raw));
        return;
      }
      const directive = directiveOf(raw, appendix);
      const row = readRow(raw, at + 1, notice, directive, resolveLeads);
      rows.push(row);
      findings.push(...rowFindings(raw, row, directive, notice));
    });
    findings.push(
      ...ordinalFindings(appendix.name, appendix.rows),
      ...cutHeadingFindings(appendix.name, appendix.rows),
      ...leftoverFindings(appendix),
    );
  }
  const footnotes = content.footnotes.map(({ mark, text, at }): Finding => ({
    code: 'footnote',
    place: whereAt(at),
    values: { mark, text },
  }));
  return { number, signedOn, appendices: summaries, rows, findings: [...findings, ...footnotes], faults };
};

const besideTheText = ({ margins = [], footnotes }: DocumentContent): readonly Paragraph[] => [
  ...margins,
  ...footnotes.map(({ text, at }) => ({ kind: 'paragraph' as const, text, at })),
];

/** A document without a day is refused, but its faults are all named, those of its tables too. */
const UNDATED: Day = '2025-07-01';

const linesOutsideTables = ({ body, appendices }: DocumentLayout): readonly string[] => [
  ...body.flatMap(linesOfCells),
  ...appendices.flatMap(({ items, headers }) => items.slice(0, headers[0]?.from ?? items.length).flatMap(linesOfCells)),
];

/** Tables say the same few leads over and over. */
const rememberedLeads = (resolveLeads: Knowledge['resolveLeads']): Knowledge['resolveLeads'] => {
  const answers = new Map<string, NoticeLeads>();
  return (text, on) => {
    const key = `${on} ${text}`;
    const answer = answers.get(key) ?? resolveLeads(text, on);
    answers.set(key, answer);
    return answer;
  };
};

type DirectiveReader = (raw: RawRow, appendix: AppendixReading) => CompletedDirective;

const directiveReader = (
  identity: NoticeIdentity & Readonly<{ number: string; signedOn: Day }>,
  texts: readonly string[],
  knowledge: Knowledge,
): DirectiveReader => {
  const cited = citationIndex(texts);
  const register = registerIndex(knowledge.directives);
  const notice: CompletedDirective = { ...identity, printed: identity.number, days: [], others: [] };
  const done = new Map<string, CompletedDirective>();
  const completed = (printed: string): CompletedDirective => {
    const directive = done.get(printed) ?? completedDirective(printed, cited, register);
    done.set(printed, directive);
    return directive;
  };
  return ({ cells }, { title }) => {
    if (cells.directive !== undefined) return completed(cells.directive);
    const named = citationsIn(title).find(({ number }) => number !== identity.number);
    return named ? completed(named.printed) : notice;
  };
};

/** Where an appendix has no sections, its group rows divide it. */
const summaryOf = ({ name, title, dataDate, rows: all }: AppendixReading): AppendixSummary => {
  const rows = all.filter(isTitled);
  const counts = new Map<string, number>();
  for (const { section, group } of rows) {
    const over = listedHeading(section?.title ?? group ?? '');
    counts.set(over, (counts.get(over) ?? 0) + 1);
  }
  const divided = [...counts].some(([over]) => over !== '');
  const sections = divided ? [...counts].map(([over, count]) => ({ title: over, rows: count })) : [];
  return { name, title, dataDate, sections, rows: rows.length };
};

const leftoverFindings = ({ name, leftovers }: AppendixReading): readonly Finding[] =>
  leftovers.map(({ text, key, at }) => ({
    code: isFootnote(key) ? 'footnote' : 'text-not-placed',
    place: `Phụ lục ${name}, ${whereAt(at)}`,
    values: { text },
  }));
