import { Option, type Command } from 'commander';
import { dayAt, isDay, type Day } from '#libs/kernel';
import { clears, type Clear } from '#libs/tasks/facts';
import { boardSorts, statuses, type BoardFilters, type BoardSort, type KnownAt, type Status } from '#libs/views';
import { UsageError } from './usage-error.js';
import type { Language } from './print/words.js';

export type CommonOptions = Readonly<{ json?: boolean; lang: Language }>;

export type FilterOptions = CommonOptions &
  Readonly<{
    asOf?: string;
    knownAt?: string;
    status?: Status[];
    agency?: string;
    directive?: string;
    document?: string;
    appendix?: string;
    text?: string[];
    field?: string;
    unclear?: Clear;
    sort?: string;
    limit: string;
    offset: string;
  }>;

export const withCommon = (command: Command): Command =>
  command
    .option('--json', 'print one JSON document and nothing else')
    .addOption(new Option('--lang <language>', 'language of tables and messages').choices(['vi', 'en']).default('vi'));

export const withTime = (command: Command): Command =>
  command
    .option('--as-of <day>', 'state on this day, yyyy-mm-dd or dd/mm/yyyy (default: today in Hanoi)')
    .option('--known-at <position>', 'as the log knew it: a ledger sequence or an instant (ISO 8601); default: now');

export const withPage = (command: Command): Command =>
  command
    .option('--limit <number>', 'at most so many rows; the total counts all', '500')
    .option('--offset <number>', 'leave out so many rows first', '0');

export const withFilters = (command: Command): Command =>
  withPage(withTime(withCommon(command)))
    .addOption(new Option('--status <status...>', 'only these states').choices(statuses))
    .option('--agency <code>', 'only what this agency leads, e.g. BTC (predecessors included)')
    .option('--directive <number>', 'only tasks of this directive, e.g. 71/NQ-CP')
    .option('--document <number>', 'only tasks listed by this notice, e.g. 624/TB-VPCP (or its SHA-256)')
    .option('--appendix <name>', 'only tasks of this appendix, e.g. II')
    .option('--field <name>', 'only tasks of this field of work')
    .addOption(
      new Option('--unclear <clear>', 'only tasks that do not name this one of the 6 clears').choices(
        Object.keys(clears),
      ),
    )
    .option('--text <words...>', 'words of title, lead, directive or result; diacritics and case do not matter')
    .option('--sort <field>', `one of ${boardSorts.join(', ')}; with a leading "-" descending`);

export const filtersOf = (options: FilterOptions): BoardFilters => ({
  statuses: options.status,
  agency: options.agency?.toUpperCase(),
  directive: options.directive,
  document: options.document,
  appendix: options.appendix,
  text: options.text?.join(' '),
  field: options.field,
  unclear: options.unclear,
});

export const pageOf = (options: Pick<FilterOptions, 'limit' | 'offset' | 'sort'>) => ({
  sort: sortOf(options.sort),
  limit: numberOf('--limit', options.limit),
  offset: numberOf('--offset', options.offset),
});

const sortOf = (text: string | undefined): BoardSort | undefined => {
  if (text === undefined) return undefined;
  const field = boardSorts.find((sort) => sort === text.replace(/^-/, ''));
  if (field === undefined)
    throw new UsageError({
      vi: `--sort "${text}": dùng một trong ${boardSorts.join(', ')}; thêm "-" phía trước để xếp giảm dần.`,
      en: `--sort "${text}": use one of ${boardSorts.join(', ')}, with "-" before it for descending.`,
    });
  return text.startsWith('-') ? `-${field}` : field;
};

export const numberOf = (name: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) {
    throw new UsageError({
      vi: `${name} "${text}": cần một số nguyên không âm.`,
      en: `${name} "${text}": give a whole number.`,
    });
  }
  return Number(text);
};

export const dayOption = (text: string | undefined): Day =>
  text === undefined ? dayAt(Date.now()) : dayNamed('--as-of', text);

/** The day that a person wrote; `name` says where. */
export const dayNamed = (name: string, text: string): Day => {
  const day = text.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_all, date: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-'),
  );
  if (!isDay(day)) {
    throw new UsageError({
      vi: `${name} "${text}": cần một ngày có thật, viết dd/mm/yyyy hoặc yyyy-mm-dd.`,
      en: `${name} "${text}": give a day of the calendar as yyyy-mm-dd or dd/mm/yyyy.`,
    });
  }
  return day;
};

export const knownAtOption = (text: string | undefined): KnownAt => {
  if (text === undefined) return null;
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text).toISOString();
  throw new UsageError({
    vi: `--known-at "${text}": cần số thứ tự trong sổ (42) hoặc thời điểm (2025-11-07T17:00:00+07:00).`,
    en: `--known-at "${text}": give a ledger sequence (42) or an instant (2025-11-07T17:00:00+07:00).`,
  });
};
