import type { ReadModel } from '#libs/read-store';
import { agencyGroupRegister, type AgencyGroupRow } from './agency-group-register.projection.js';

export const agencyGroupRegisterReadModel: ReadModel<AgencyGroupRow> = {
  projection: agencyGroupRegister,
  tables: ['agency_group_register'],
  load: async (keys, { schema, query }) => {
    const rows = await query<AgencyGroupRow>(
      `SELECT code, name, aliases, members, since::text AS since, search_key AS "searchKey", sequence::float8 AS sequence
       FROM ${schema}.agency_group_register WHERE code = ANY($1)`,
      [keys],
    );
    return new Map(rows.map((row) => [row.code, row]));
  },
  save: async (rows, { schema, query }) => {
    await query(
      `INSERT INTO ${schema}.agency_group_register (code, name, aliases, members, since, search_key, sequence)
       SELECT code, name, aliases, members, since, "searchKey", sequence
       FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, aliases jsonb, members jsonb, since date,
         "searchKey" text, sequence bigint)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, aliases = excluded.aliases, members = excluded.members,
         since = excluded.since, search_key = excluded.search_key, sequence = excluded.sequence`,
      [JSON.stringify([...rows.values()].filter((row) => row !== null))],
    );
  },
};
