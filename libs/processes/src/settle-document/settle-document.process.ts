import type { Day, Process, Recorded } from '#libs/kernel';
import { documentEventTypes, type DocumentEvent, type DocumentImported, type NoticeRow } from '#libs/intake/facts';
import type { Mention } from '#libs/tasks/facts';
import { assignmentOf } from '../domain/assignment-of.js';
import { observationOf } from '../domain/observation-of.js';
import { placeOf } from '../domain/place-of.js';
import type { SettleCommand } from '../domain/settle-command.js';

/** An accepted document is carried into the register: directives, then tasks with what it says of each. */
export const settleDocument: Process<DocumentEvent, SettleCommand> = {
  name: 'settle-document',
  handles: { DocumentImported: documentEventTypes.DocumentImported },
  react: (history) => {
    const accepted = history.at(-1);
    if (accepted?.type !== 'DocumentImported') return [];
    const rows = rowsOf(accepted.data.reading, history);
    return [
      directivesOf(rows, accepted.data.signedOn),
      rows.map((row) => entered(row, accepted.data)),
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

const entered = (row: NoticeRow, notice: DocumentImported['data']): SettleCommand => ({
  kind: 'EnterTask',
  effectiveOn: row.effectiveOn,
  place: placeOf(row),
  data: { task: assignmentOf(row), mention: mentionOf(row, notice) },
});

/** A task that is only listed is told to be listed, which is silent where the notice assigned it. */
const mentionOf = (row: NoticeRow, { number, signedOn }: DocumentImported['data']): Mention => {
  const { taskId, listing, due } = row;
  const data = observationOf(row, number);
  return data === null
    ? { kind: 'ListTask', effectiveOn: signedOn, data: { taskId, listing, due } }
    : { kind: 'ObserveProgress', effectiveOn: data.dataDate, data };
};
