import type { ReadModel, ReadSql } from '#libs/read-store';
import { findings, type FindingsRow } from './findings.projection.js';

const COLUMNS = [
  ...['sequence', 'position', 'code', 'place', 'values', 'document', 'notice', 'notice_key', 'place_key', 'task_id'],
  'agency',
];

const add = (rows: ReadonlyMap<string, FindingsRow | null>, sql: ReadSql): Promise<void> =>
  sql.append(
    'finding',
    COLUMNS,
    [...rows.values()].flatMap((row) =>
      (row?.findings ?? []).map((one) => [
        ...[row?.sequence ?? null, one.position, one.code, one.place, one.values as object | null, one.document],
        ...[one.notice, one.noticeKey, one.placeKey, one.taskId, one.agency],
      ]),
    ),
  );

export const findingsReadModel: ReadModel<FindingsRow> = {
  projection: findings,
  tables: ['finding'],
  load: async () => new Map(),
  save: add,
  slicing: { by: 'taskId', add },
};
