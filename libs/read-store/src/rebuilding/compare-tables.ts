import type { QueryRunner } from 'typeorm';
import { LIVE, NEXT } from '../database-schema.js';
import { readSql } from '../read-sql.js';

/** Rows counted exactly: `missing` are rebuilt but not live, `extra` are live but not rebuilt. */
export type TableComparison = Readonly<{
  table: string;
  live: number;
  rebuilt: number;
  missing: number;
  extra: number;
}>;

export const compareTables = async (
  runner: QueryRunner,
  tables: readonly string[],
): Promise<readonly TableComparison[]> => {
  const { query } = readSql(runner, LIVE);
  const report: TableComparison[] = [];
  for (const table of tables) {
    const [live, next] = [`${LIVE}.${table}`, `${NEXT}.${table}`];
    if ((await query(`SELECT FROM ${live} LIMIT 1`)).length === 0) {
      // Sorting the whole of the new table tells nothing when there was none before.
      const [row] = await query<{ rebuilt: string }>(`SELECT count(*) AS rebuilt FROM ${next}`);
      const rebuilt = Number(row?.rebuilt ?? 0);
      report.push({ table, live: 0, rebuilt, missing: rebuilt, extra: 0 });
      continue;
    }
    const rows = await query<Record<'live' | 'rebuilt' | 'missing' | 'extra', string>>(
      `SELECT (SELECT count(*) FROM ${live}) AS live, (SELECT count(*) FROM ${next}) AS rebuilt,
        (SELECT count(*) FROM (TABLE ${next} EXCEPT ALL TABLE ${live}) AS m) AS missing,
        (SELECT count(*) FROM (TABLE ${live} EXCEPT ALL TABLE ${next}) AS e) AS extra`,
    );
    const { live: count, rebuilt, missing, extra } = rows[0] ?? { live: 0, rebuilt: 0, missing: 0, extra: 0 };
    report.push({
      table,
      live: Number(count),
      rebuilt: Number(rebuilt),
      missing: Number(missing),
      extra: Number(extra),
    });
  }
  return report;
};
