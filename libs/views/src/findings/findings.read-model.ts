import type { ReadModel } from '#libs/read-store';
import { findings, type FindingsRow } from './findings.projection.js';

export const findingsReadModel: ReadModel<FindingsRow> = {
  projection: findings,
  tables: ['finding'],
  load: async () => new Map(),
  save: async (rows, { schema, query }) => {
    const found = [...rows.values()].flatMap(
      (row) => row?.findings.map((one) => ({ ...one, sequence: row.sequence })) ?? [],
    );
    if (found.length === 0) return;
    await query(
      `INSERT INTO ${schema}.finding
         (sequence, position, code, place, "values", document, notice, notice_key, place_key, task_id, agency)
       SELECT sequence, position, code, place, "values", document, notice, "noticeKey", "placeKey", "taskId", agency
       FROM jsonb_to_recordset($1::jsonb)
         AS r(sequence bigint, position integer, code text, place text, "values" jsonb, document text, notice text,
              "noticeKey" text, "placeKey" text, "taskId" text, agency text)`,
      [JSON.stringify(found)],
    );
  },
};
