import type { ReadModel } from '#libs/read-store';
import { agencyNames, type AgencyNamesRow } from './agency-names.projection.js';

export const agencyNamesReadModel: ReadModel<AgencyNamesRow> = {
  projection: agencyNames,
  tables: ['agency_name', 'agency_merger'],
  load: async () => new Map(),
  save: async (rows, { schema, query }) => {
    const learnt = [...rows.values()].filter((row) => row !== null);
    await query(
      `INSERT INTO ${schema}.agency_name (code, effective_on, known_from, name)
       SELECT code, "on", "knownFrom", name FROM jsonb_to_recordset($1::jsonb) AS r(code text, "on" date, "knownFrom" bigint, name text)`,
      [JSON.stringify(learnt.flatMap((row) => row.names))],
    );
    await query(
      `INSERT INTO ${schema}.agency_merger (code, successor, effective_on, known_from)
       SELECT code, successor, "on", "knownFrom"
       FROM jsonb_to_recordset($1::jsonb) AS r(code text, successor text, "on" date, "knownFrom" bigint)`,
      [JSON.stringify(learnt.flatMap((row) => row.mergers))],
    );
  },
};
