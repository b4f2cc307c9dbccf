import type { Reach } from '#libs/access';

/** Takes a value, gives its placeholder. */
export type Bind = (value: unknown) => string;

/**
 * What lies within reach, as conditions of SQL over the day $1 and the position $2. `whole` says it of a task of which
 * everything may be seen; of any other only the duties of the caller's own agencies and what concerns every duty.
 */
export type Visible = Readonly<{
  /** How every task stands: rows as in task_timeline, made of the duties within reach. */
  standings: string;
  whole: (taskId: string) => string;
  duty: (row: string) => string;
  entry: (row: string) => string;
}>;

export const visibleTo = (reach: Reach, bind: Bind): Visible => {
  if (seesAll(reach)) return { standings: STANDINGS, whole: yes, duty: yes, entry: yes };
  const fields = reach.fields.length === 0 ? null : bind(reach.fields);
  const agencies = reach.agencies.length === 0 ? null : bind(reach.agencies);
  const whole = (taskId: string): string =>
    fields === null
      ? 'false'
      : `${taskId} IN (SELECT watched.task_id FROM read.task watched WHERE watched.field = ANY(${fields}::text[]))`;
  const own = (agency: string): string =>
    agencies === null
      ? 'false'
      : `(${agency} = ANY(${agencies}::text[]) OR split_part(${agency}, '/', 1) = ANY(${agencies}::text[]))`;
  const duty = (row: string): string => `(${whole(`${row}.task_id`)} OR ${own(`${row}.agency`)})`;
  const parts = [
    ...(fields === null ? [] : [`${STANDINGS} AND ${whole('task_id')}`]),
    ...(agencies === null ? [] : [standingsOf(`${own('a.agency')} AND NOT (${whole('a.task_id')})`, own)]),
  ];
  const standings = parts.length === 0 ? `${STANDINGS} AND false` : parts.join(' UNION ALL ');
  return { standings, whole, duty, entry: (row) => `(${row}.agency IS NULL OR ${duty(row)})` };
};

export const seesAll = ({ all, fields }: Reach): boolean => all || fields.includes('*');

const yes = (): string => 'true';

export const standingColumns = 'task_id, status, late, late_by, due_on, original_due_on, remedial_due_on, report';

const STANDINGS = `SELECT ${standingColumns} FROM read.task_timeline WHERE effective @> $1::date AND known @> $2::bigint`;

const FINISHED = `('completed', 'completed-late', 'awaiting-confirmation')`;

/** What \`taskStanding\` says of these duties alone. */
const standingsOf = (chosen: string, own: (agency: string) => string): string => {
  const active = `a.status <> 'withdrawn'`;
  const every = (...wanted: readonly string[]): string =>
    `bool_and(a.status IN (${wanted.map((status) => `'${status}'`).join(', ')})) FILTER (WHERE ${active})`;
  const any = (status: string): string => `bool_or(a.status = '${status}')`;
  const deciding = (
    column: string,
  ): string => `(array_agg(a.${column} ORDER BY a.status = 'withdrawn', a.status IN ${FINISHED},
    CASE WHEN a.status NOT IN ${FINISHED} THEN a.due_on END, CASE WHEN a.status NOT IN ${FINISHED} THEN a.original_due_on END,
    CASE WHEN a.status NOT IN ${FINISHED} THEN a.remedial_due_on END, a.due_on DESC, a.original_due_on DESC, a.remedial_due_on DESC))[1]`;
  return `SELECT a.task_id, CASE WHEN bool_and(a.status = 'withdrawn') THEN 'withdrawn' WHEN ${any('overdue')} THEN 'overdue'
      WHEN ${every('completed', 'completed-late')} THEN CASE WHEN ${any('completed-late')} THEN 'completed-late' ELSE 'completed' END
      WHEN ${every('completed', 'completed-late', 'awaiting-confirmation')} THEN 'awaiting-confirmation'
      WHEN ${any('standing')} THEN 'standing' WHEN ${every('not-started')} THEN 'not-started' ELSE 'in-progress' END AS status,
    coalesce(bool_or(a.late) FILTER (WHERE ${active}), false) AS late,
    max(a.late_by) FILTER (WHERE ${active} AND a.late_by > 0) AS late_by, ${deciding('due_on')} AS due_on,
    ${deciding('original_due_on')} AS original_due_on, ${deciding('remedial_due_on')} AS remedial_due_on,
    (SELECT e.sequence FROM read.task_event e WHERE e.task_id = a.task_id AND e.effective_on <= $1::date AND e.sequence <= $2::bigint
      AND e.kind IN ('reported', 'corrected', 'observed') AND (e.agency IS NULL OR ${own('e.agency')})
      ORDER BY e.effective_on DESC, e.agency IS NULL, e.sequence DESC LIMIT 1) AS report
  FROM read.assignment_timeline a WHERE a.effective @> $1::date AND a.known @> $2::bigint AND ${chosen} GROUP BY a.task_id`;
};
