import type { ReadModel } from '#libs/read-store';
import { directives, type DirectiveRow } from './directives.projection.js';

const COLUMNS =
  'directive_id, number, number_key, kind, signed_on, known_from, revision, replaced_by, replaced_on, replaced_at';

export const directivesReadModel: ReadModel<DirectiveRow> = {
  projection: directives,
  tables: ['directive'],
  load: async (keys, { schema, query }) => {
    const rows = await query<{ key: string; row: DirectiveRow }>(
      `SELECT directive_id AS key, jsonb_build_object('directiveId', directive_id, 'number', number, 'numberKey', number_key,
         'kind', kind, 'signedOn', signed_on, 'knownFrom', known_from, 'revision', revision,
         'replacedBy', replaced_by, 'replacedOn', replaced_on, 'replacedAt', replaced_at) AS row
       FROM ${schema}.directive WHERE directive_id = ANY($1::text[])`,
      [keys],
    );
    return new Map(rows.map(({ key, row }) => [key, row]));
  },
  save: async (rows, { schema, query }) => {
    await query(
      `INSERT INTO ${schema}.directive (${COLUMNS})
       SELECT "directiveId", number, "numberKey", kind, "signedOn", "knownFrom", revision, "replacedBy", "replacedOn", "replacedAt"
       FROM jsonb_to_recordset($1::jsonb) AS r("directiveId" text, number text, "numberKey" text, kind text, "signedOn" date,
         "knownFrom" bigint, revision integer, "replacedBy" text, "replacedOn" date, "replacedAt" bigint)
       ON CONFLICT (directive_id) DO UPDATE SET revision = excluded.revision, replaced_by = excluded.replaced_by,
         replaced_on = excluded.replaced_on, replaced_at = excluded.replaced_at`,
      [JSON.stringify([...rows.values()].filter((row) => row !== null))],
    );
  },
};
