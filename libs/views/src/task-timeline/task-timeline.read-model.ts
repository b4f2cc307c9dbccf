import type { Day } from '#libs/kernel';
import type { ReadModel, ReadSql } from '#libs/read-store';
import { inEffectiveOrder, type Happening } from '../domain/happening.js';
import {
  eventColumns,
  eventValues,
  freshListings,
  listingColumns,
  listingRow,
  taskColumns,
  taskValues,
} from './entry-rows.js';
import {
  addedOfAssignments,
  addedOfTasks,
  closedPieces,
  pieceColumns,
  revisedTasks,
  type ClosedPieceRow,
  type RevisedTasks,
} from './piece-rows.js';
import type { TaskClears } from '../domain/task-clears.js';
import type { TaskColumns } from '../domain/task-columns.js';
import type { Told } from '../domain/told.js';
import { taskTimeline, unwritten, type TaskTimelineRow } from './task-timeline.projection.js';

/** Pieces are closed before new ones come in: at most one believed piece of a lane starts on a day. */
export const taskTimelineReadModel: ReadModel<TaskTimelineRow> = {
  projection: taskTimeline,
  tables: [
    ...['task_state', 'task', 'task_listing', 'task_event', 'assignment_timeline', 'task_timeline', 'task_clears'],
    'count_change',
  ],
  load: async (keys, sql) => {
    const rows = await sql.query<StoredTask>(STORED(sql.schema), [keys]);
    return new Map(
      rows.map(({ task, clears, happenings, told, duties }) => [
        task.task_id,
        unwritten({
          happenings: happenings.toSorted(inEffectiveOrder),
          told,
          duties: duties ?? {},
          clears,
          stored: { task, clears },
        }),
      ]),
    );
  },
  save: async (rows, sql) => {
    const live = [...rows].filter((entry): entry is [string, TaskTimelineRow] => entry[1] !== null);
    await add(
      live.filter(([, row]) => row.stored === null),
      sql,
    );
    const known = live.filter(([, row]) => row.stored !== null);
    await write(
      sql,
      STATES,
      known.flatMap(([task_id, { clears, stored }]) => (clears === stored?.clears ? [] : [{ task_id, clears }])),
    );
    await write(
      sql,
      TASKS,
      known.flatMap(([, { task }]) => (task === null ? [] : [task])),
    );
    await write(
      sql,
      LISTINGS,
      known.flatMap(([task_id, { listings }]) => listings.map((one) => listingRow(task_id, one))),
    );
    const revised = revisedTasks(known);
    await closePieces(sql, closedPieces(revised));
    await append(known, revised, sql);
  },
  keep: (row) => {
    const task = row.task ?? row.stored?.task;
    return unwritten({ ...row, stored: task === undefined ? null : { task, clears: row.clears } }, row.lanes);
  },
  slicing: { by: 'taskId', add: (rows, sql) => add([...rows], sql) },
};

type StoredTask = Readonly<{
  task: TaskColumns;
  clears: TaskClears | null;
  happenings: readonly Happening[];
  told: readonly Told[];
  duties: Readonly<Record<string, Day>> | null;
}>;

type Rows = readonly (readonly [string, TaskTimelineRow])[];

/** Tasks that are not stored yet; all their pieces are among those to be added. */
const add = async (rows: Rows, sql: ReadSql): Promise<void> => {
  await sql.append(
    'task_state',
    ['task_id', 'clears'],
    rows.map(([task_id, { clears }]) => [task_id, clears]),
  );
  await sql.append(
    'task',
    taskColumns,
    rows.flatMap(([, { task }]) => (task === null ? [] : [taskValues(task)])),
  );
  await sql.append('task_listing', listingColumns, rows.flatMap(freshListings));
  await append(rows, revisedTasks(rows), sql);
};

const append = async (rows: Rows, revised: RevisedTasks, sql: ReadSql): Promise<void> => {
  await sql.append(
    'task_event',
    eventColumns,
    rows.flatMap(([task_id, { events }]) => events.map((one) => eventValues(task_id, one))),
  );
  await sql.append(
    'task_clears',
    ['task_id', 'known_from', 'effective_on', 'missing'],
    rows.flatMap(([task_id, { versions }]) =>
      versions.map(({ sequence, from, missing }) => [task_id, sequence, from, missing]),
    ),
  );
  await sql.append(
    'count_change',
    ['sequence', 'changes'],
    rows.flatMap(([, { counted }]) => counted.map(({ sequence, changes }) => [sequence, changes])),
  );
  await sql.append('assignment_timeline', [...pieceColumns, 'agency'], addedOfAssignments(revised));
  await sql.append('task_timeline', pieceColumns, addedOfTasks(revised));
};

const write = async (sql: ReadSql, statement: (schema: string) => string, rows: readonly object[]): Promise<void> => {
  if (rows.length > 0) await sql.write(statement(sql.schema), [JSON.stringify(rows)]);
};

const closePieces = async (sql: ReadSql, closed: readonly ClosedPieceRow[]): Promise<void> => {
  const [ofTasks, ofAssignments] = [
    closed.filter((one) => one.agency === null),
    closed.filter((one) => one.agency !== null),
  ];
  await write(sql, (schema) => CLOSE_PIECES(schema, 'assignment_timeline', 'AND p.agency = r.agency'), ofAssignments);
  await write(sql, (schema) => CLOSE_PIECES(schema, 'task_timeline', ''), ofTasks);
};

const from = (schema: string, table: string): string =>
  `jsonb_populate_recordset(NULL::${schema}.${table}, $1::jsonb) AS r`;

/** Of each task one question to each of its tables, by an index. */
const STORED = (schema: string): string =>
  `SELECT to_jsonb(t) AS task, s.clears, e.happenings, e.told, d.duties
   FROM ${schema}.task t LEFT JOIN ${schema}.task_state s USING (task_id)
   CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(happening ORDER BY sequence) FILTER (WHERE happening IS NOT NULL), '[]') AS happenings,
       jsonb_agg(jsonb_build_object('on', effective_on, 'kind', kind, 'agency', agency,
         'from', CASE kind WHEN 'received' THEN detail->>'from' END) ORDER BY sequence) AS told
     FROM ${schema}.task_event WHERE task_id = t.task_id OFFSET 0) e
   CROSS JOIN LATERAL (SELECT jsonb_object_agg(agency, begun) AS duties FROM (SELECT agency, min(effective_from) AS begun
     FROM ${schema}.assignment_timeline WHERE task_id = t.task_id GROUP BY agency) a OFFSET 0) d
   WHERE t.task_id = ANY($1::text[])`;

const STATES = (schema: string): string =>
  `INSERT INTO ${schema}.task_state SELECT r.* FROM ${from(schema, 'task_state')} ON CONFLICT (task_id) DO UPDATE SET clears = excluded.clears`;

const AMENDED = [
  ...['directive_id', 'directive_number', 'directive_kind', 'directive_signed_on', 'directive_key'],
  ...['clause', 'title', 'field', 'due_text', 'search_key'],
];

const TASKS = (schema: string): string =>
  `INSERT INTO ${schema}.task SELECT r.* FROM ${from(schema, 'task')}
   ON CONFLICT (task_id) DO UPDATE SET ${AMENDED.map((column) => `${column} = excluded.${column}`).join(', ')}`;

const LISTINGS = (schema: string): string =>
  `INSERT INTO ${schema}.task_listing SELECT r.* FROM ${from(schema, 'task_listing')} ORDER BY r.known_from ON CONFLICT DO NOTHING`;

/** What is believed of a day is what became known of it last: earlier versions of a day with many reports are not walked through. */
const CLOSE_PIECES = (schema: string, table: string, more: string): string =>
  `UPDATE ${schema}.${table} AS piece SET known = int8range(piece.known_from, last.known_to)
   FROM (SELECT newest.at, r.known_to
     FROM jsonb_to_recordset($1::jsonb) AS r(task_id text, agency text, effective_from date, known_to bigint)
     CROSS JOIN LATERAL (SELECT p.ctid AS at FROM ${schema}.${table} AS p
       WHERE p.task_id = r.task_id AND p.effective_from = r.effective_from ${more} ORDER BY p.known_from DESC LIMIT 1) newest) last
   WHERE piece.ctid = last.at AND upper_inf(piece.known)`;
