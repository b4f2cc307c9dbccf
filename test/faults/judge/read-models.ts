import type pg from 'pg';

/** How one assignment stands; `reports`, `requests`, `grants` and `reminders` are lines of its history. */
export type Standing = Readonly<{
  status: string;
  dueOn: string | null;
  reports: number;
  requests: number;
  grants: number;
  reminders: number;
}>;

/** Standings by `taskId agency`, titles by task, and the last sequence that the read models show. */
export type ReadModels = Readonly<{
  checkpoint: number;
  standings: ReadonlyMap<string, Standing>;
  titles: ReadonlyMap<string, string>;
}>;

const STANDINGS = `SELECT a.task_id || ' ' || a.agency AS id, a.status, a.due_on::text AS "dueOn",
    count(*) FILTER (WHERE e.kind = 'reported')::int AS reports,
    count(*) FILTER (WHERE e.kind = 'extension-requested')::int AS requests,
    count(*) FILTER (WHERE e.kind = 'extension-granted')::int AS grants,
    count(*) FILTER (WHERE e.kind = 'reminded')::int AS reminders
  FROM read.assignment_timeline a
  LEFT JOIN read.task_event e ON e.task_id = a.task_id AND e.agency = a.agency
  WHERE upper_inf(a.known) AND a.effective @> $1::date GROUP BY 1, 2, 3`;

/** What the read models show on `today`, read off their tables. */
export const readReadModels = async (client: pg.Client, today: string): Promise<ReadModels> => {
  const checkpoint = await client.query<{ sequence: string }>(
    "SELECT sequence::text FROM read.checkpoint WHERE name = 'projections'",
  );
  const standings = await client.query<Standing & Readonly<{ id: string }>>(STANDINGS, [today]);
  const titles = await client.query<{ id: string; title: string }>('SELECT task_id AS id, title FROM read.task');
  return {
    checkpoint: Number(checkpoint.rows[0]?.sequence ?? -1),
    standings: new Map(standings.rows.map(({ id, ...standing }) => [id, standing])),
    titles: new Map(titles.rows.map(({ id, title }) => [id, title])),
  };
};
