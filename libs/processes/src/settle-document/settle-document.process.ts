import type { Day, Process, Recorded } from '#libs/kernel';
import { documentEventTypes, type DocumentEvent, type DocumentImported, type NoticeRow } from '#libs/intake/facts';
import { observationOf } from '../domain/observation-of.js';
import { placeOf } from '../domain/place-of.js';
import type { SettleCommand } from '../domain/settle-command.js';

/** An accepted document is carried into the register: directives, then tasks, then what it says of their progress. */
export const settleDocument: Process<DocumentEvent, SettleCommand> = {
  name: 'settle-document',
  handles: { DocumentImported: documentEventTypes.DocumentImported },
  react: (history) => {
    const accepted = history.at(-1);
    if (accepted?.type !== 'DocumentImported') return [];
    const rows = rowsOf(accepted.data.reading, history);
    return [
      directivesOf(rows, accepted.data.signedOn),
      rows.map(assignmentOf),
      rows.flatMap((row) => observed(row, accepted.data)),
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

const assignmentOf = (row: NoticeRow): SettleCommand => {
  const { taskId, directiveId, title, leadText, leads, unresolvedLeads, assignees, due, listing } = row;
  const { number, kind, signedOn } = row.directive;
  return {
    kind: 'AssignTask',
    effectiveOn: row.effectiveOn,
    place: placeOf(row),
    data: {
      ...{ taskId, directiveId, title, leadText, leads, unresolvedLeads, assignees, due, listing },
      ...{
        directive: { number, kind, signedOn },
        clause: null,
        field: null,
        coordinators: [],
        product: null,
        approver: null,
      },
    },
  };
};

const observed = (row: NoticeRow, notice: DocumentImported['data']): readonly SettleCommand[] => {
  const data = observationOf(row, notice.number);
  return data === null || row.progress === null
    ? []
    : [{ kind: 'ObserveProgress', effectiveOn: row.progress.effectiveOn, place: placeOf(row), data }];
};
