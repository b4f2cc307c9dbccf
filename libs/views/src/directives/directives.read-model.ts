import type { ReadModel } from '#libs/read-store';
import { directives, type DirectiveRow } from './directives.projection.js';

export const directivesReadModel: ReadModel<DirectiveRow> = {
  projection: directives,
  tables: ['directive'],
  load: async () => new Map(),
  save: async (rows, { schema, query }) => {
    await query(
      `INSERT INTO ${schema}.directive (directive_id, number, number_key, kind, signed_on, known_from)
       SELECT "directiveId", number, "numberKey", kind, "signedOn", "knownFrom"
       FROM jsonb_to_recordset($1::jsonb)
         AS r("directiveId" text, number text, "numberKey" text, kind text, "signedOn" date, "knownFrom" bigint)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify([...rows.values()].filter((row) => row !== null))],
    );
  },
};
