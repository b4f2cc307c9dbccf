import type { Day, Process, Recorded } from '#libs/kernel';
import { documentEventTypes, type DocumentEvent, type DocumentImported, type NoticeRow } from '#libs/intake/facts';
import { assignmentOf } from '../domain/assignment-of.js';
import { observationOf } from '../domain/observation-of.js';
import { placeOf } from '../domain/place-of.js';
import type { SettleCommand } from '../domain/settle-command.js';

/** An accepted document is carried into the register: directives, then tasks, then what it says of each. */
export const settleDocument: Process<DocumentEvent, SettleCommand> = {
  name: 'settle-document',
  handles: { DocumentImported: documentEventTypes.DocumentImported },
  react: (history) => {
    const accepted = history.at(-1);
    if (accepted?.type !== 'DocumentImported') return [];
    const rows = rowsOf(accepted.data.reading, history);
    return [
      directivesOf(rows, accepted.data.signedOn),
      rows.map(assigned),
      rows.map((row) => mentioned(row, accepted.data)),
      [
        {
          kind: 'SettleDocument',
          effectiveOn: accepted.data.signedOn,
          place: null,
          data: { sha256: accepted.data.sha256 },
        },
      ],
    ];
  },
};

const rowsOf = (reading: string, history: readonly Recorded<DocumentEvent>[]): readonly NoticeRow[] =>
  history.flatMap((event) =>
    event.type === 'DocumentRowsRead' && event.data.reading === reading ? event.data.rows : [],
  );

const directivesOf = (rows: readonly NoticeRow[], noticeDay: Day): readonly SettleCommand[] => {
  const first = new Map<string, NoticeRow>();
  for (const row of rows) if (!first.has(row.directiveId)) first.set(row.directiveId, row);
  return [...first.values()].map((row) => ({
    kind: 'RegisterDirective',
    effectiveOn: row.directive.signedOn ?? noticeDay,
    place: placeOf(row),
    data: { directiveId: row.directiveId, ...row.directive },
  }));
};

const assigned = (row: NoticeRow): SettleCommand => {
  return {
    kind: 'AssignTask',
    effectiveOn: row.effectiveOn,
    place: placeOf(row),
    data: assignmentOf(row),
  };
};

/** What the notice says of the task; a task it only lists is told to be listed, which is silent where it assigned it. */
const mentioned = (row: NoticeRow, notice: DocumentImported['data']): SettleCommand => {
  const place = placeOf(row);
  const data = observationOf(row, notice.number);
  return data === null
    ? {
        kind: 'ListTask',
        effectiveOn: notice.signedOn,
        place,
        data: { taskId: row.taskId, listing: row.listing, due: row.due },
      }
    : { kind: 'ObserveProgress', effectiveOn: data.dataDate, place, data };
};
