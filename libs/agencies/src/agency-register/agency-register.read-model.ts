import type { ReadModel } from '#libs/read-store';
import { agencyRegister, type AgencyRow } from './agency-register.projection.js';

export const agencyRegisterReadModel: ReadModel<AgencyRow> = {
  projection: agencyRegister,
  tables: ['agency_register'],
  load: async (keys, { schema, query }) => {
    const rows = await query<AgencyRow>(
      `SELECT code, name, kind, aliases, named_on::text AS "namedOn", merged_into AS "mergedInto",
         merged_on::text AS "mergedOn", search_key AS "searchKey", sequence::float8 AS sequence
       FROM ${schema}.agency_register WHERE code = ANY($1)`,
      [keys],
    );
    return new Map(rows.map((row) => [row.code, row]));
  },
  save: async (rows, { schema, query }) => {
    await query(
      `INSERT INTO ${schema}.agency_register (code, name, kind, aliases, named_on, merged_into, merged_on, search_key, sequence)
       SELECT code, name, kind, aliases, "namedOn", "mergedInto", "mergedOn", "searchKey", sequence
       FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, kind text, aliases jsonb, "namedOn" date,
         "mergedInto" text, "mergedOn" date, "searchKey" text, sequence bigint)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, aliases = excluded.aliases,
         named_on = excluded.named_on, merged_into = excluded.merged_into, merged_on = excluded.merged_on,
         search_key = excluded.search_key, sequence = excluded.sequence`,
      [JSON.stringify([...rows.values()].filter((row) => row !== null))],
    );
  },
};
