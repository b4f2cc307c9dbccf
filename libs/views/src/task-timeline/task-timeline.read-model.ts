import type { ReadModel, ReadSql } from '#libs/read-store';
import type { Happening } from '../domain/happening.js';
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
import { taskTimeline, unwritten, type TaskTimelineRow } from './task-timeline.projection.js';

/** Pieces are closed before new ones come in: at most one believed piece of a lane starts on a day. */
export const taskTimelineReadModel: ReadModel<TaskTimelineRow> = {
  projection: taskTimeline,
  tables: [
    ...['task_state', 'task', 'task_listing', 'task_event', 'assignment_timeline', 'task_timeline', 'task_clears'],
    'count_change',
  ],
  load: async (keys, sql) => {
    const states = await sql.query<{
      task_id: string;
      state: Happening[];
      clears: TaskClears | null;
      task: TaskColumns | null;
    }>(
      `SELECT task_id, s.state, s.clears, to_jsonb(t) AS task FROM ${sql.schema}.task_state s LEFT JOIN ${sql.schema}.task t USING (task_id)
       WHERE task_id = ANY($1::text[])`,
      [keys],
    );
    return new Map(states.map(({ task_id, state, clears, task }) => [task_id, unwritten(state, clears, task)]));
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
      known.map(([task_id, { happenings, clears }]) => ({ task_id, state: happenings, clears })),
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
  keep: ({ happenings, clears, lanes, stored, task }) => ({ ...unwritten(happenings, clears, task ?? stored), lanes }),
  slicing: { by: 'taskId', add: (rows, sql) => add([...rows], sql) },
};

type Rows = readonly (readonly [string, TaskTimelineRow])[];

/** Tasks that are not stored yet; all their pieces are among those to be added. */
const add = async (rows: Rows, sql: ReadSql): Promise<void> => {
  await sql.append(
    'task_state',
    ['task_id', 'state', 'clears'],
    rows.map(([task_id, { happenings, clears }]) => [task_id, happenings, clears]),
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
  if (rows.length > 0) await sql.query(statement(sql.schema), [JSON.stringify(rows)]);
};

const closePieces = async (sql: ReadSql, closed: readonly ClosedPieceRow[]): Promise<void> => {
  const [ofTasks, ofAssignments] = [
    closed.filter((one) => one.agency === null),
    closed.filter((one) => one.agency !== null),
  ];
  await write(
    sql,
    (schema) => CLOSE_PIECES(schema, 'assignment_timeline', 'AND piece.agency = r.agency'),
    ofAssignments,
  );
  await write(sql, (schema) => CLOSE_PIECES(schema, 'task_timeline', ''), ofTasks);
};

const from = (schema: string, table: string): string =>
  `jsonb_populate_recordset(NULL::${schema}.${table}, $1::jsonb) AS r`;

const STATES = (schema: string): string =>
  `INSERT INTO ${schema}.task_state SELECT r.* FROM ${from(schema, 'task_state')} ON CONFLICT (task_id) DO UPDATE SET state = excluded.state, clears = excluded.clears`;

const AMENDED = [
  ...['directive_id', 'directive_number', 'directive_kind', 'directive_signed_on', 'directive_key'],
  ...['clause', 'title', 'field', 'due_text', 'search_key'],
];

const TASKS = (schema: string): string =>
  `INSERT INTO ${schema}.task SELECT r.* FROM ${from(schema, 'task')}
   ON CONFLICT (task_id) DO UPDATE SET ${AMENDED.map((column) => `${column} = excluded.${column}`).join(', ')}`;

const LISTINGS = (schema: string): string =>
  `INSERT INTO ${schema}.task_listing SELECT r.* FROM ${from(schema, 'task_listing')} ORDER BY r.known_from ON CONFLICT DO NOTHING`;

const CLOSE_PIECES = (schema: string, table: string, more: string): string =>
  `UPDATE ${schema}.${table} AS piece SET known = int8range(piece.known_from, r.known_to)
   FROM jsonb_to_recordset($1::jsonb) AS r(task_id text, agency text, effective_from date, known_to bigint)
   WHERE piece.task_id = r.task_id ${more} AND piece.effective_from = r.effective_from AND upper_inf(piece.known)`;
