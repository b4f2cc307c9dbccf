import type { ImportReport } from '#libs/intake';
import { printed } from './day.js';
import { findingsTable } from './findings-table.js';
import { rowsTable } from './rows-table.js';
import type { Language } from './words.js';

/** The outcome of an import for a person: what was found, what it became, what needs a look. */
export const importText = (report: ImportReport, language: Language): string => {
  const { document, tasks, assignments, events, findings, dryRun } = report;
  const vi = language === 'vi';
  const lines = [
    vi
      ? `Văn bản ${document.number}, ký ngày ${printed(document.signedOn)}${dryRun ? ' (xem trước, chưa ghi gì)' : ''}`
      : `Document ${document.number}, signed on ${printed(document.signedOn)}${dryRun ? ' (dry run, nothing written)' : ''}`,
    ...report.appendices.flatMap(({ name, title, dataDate, sections, rows }) => [
      vi
        ? `  Phụ lục ${name}: ${rows} dòng${dataDate === null ? '' : `, dữ liệu đến ${printed(dataDate)}`}. ${title}`
        : `  Appendix ${name}: ${rows} rows${dataDate === null ? '' : `, data of ${printed(dataDate)}`}. ${title}`,
      ...sections.map((section) => `    ${String(section.rows).padStart(4)}  ${section.title}`),
    ]),
    vi
      ? `Nhiệm vụ: ${tasks.assigned} mới, ${tasks.alreadyKnown} đã có; ${assignments} đầu việc của các cơ quan; ${events} sự kiện.`
      : `Tasks: ${tasks.assigned} new, ${tasks.alreadyKnown} known; ${assignments} assignments; ${events} events.`,
    findings.length === 0
      ? vi
        ? 'Không có điểm cần xem lại.'
        : 'No findings.'
      : vi
        ? `${findings.length} điểm cần xem lại:`
        : `${findings.length} findings:`,
  ].map(withinWidth);
  return [
    ...(report.rows === null ? [] : [rowsTable(report.rows, language)]),
    ...lines,
    ...(findings.length === 0 ? [] : [findingsTable(findings, language)]),
  ].join('\n');
};

const WIDTH = 100;

const withinWidth = (line: string): string => (line.length <= WIDTH ? line : `${line.slice(0, WIDTH - 1)}…`);
