import type { ReadModel, ReadSql } from '#libs/read-store';
import type { Happening } from '../domain/happening.js';
import { pieceRows, type PieceRow } from './piece-rows.js';
import type { TaskColumns } from '../domain/task-columns.js';
import { taskTimeline, unwritten, type TaskTimelineRow } from './task-timeline.projection.js';

/** Pieces are closed before new ones come in: at most one believed piece of a lane starts on a day. */
export const taskTimelineReadModel: ReadModel<TaskTimelineRow> = {
  projection: taskTimeline,
  tables: ['task_state', 'task', 'task_listing', 'task_event', 'assignment_timeline', 'task_timeline'],
  load: async (keys, sql) => {
    const states = await sql.query<{ task_id: string; state: Happening[]; task: TaskColumns | null }>(
      `SELECT task_id, s.state, to_jsonb(t) AS task FROM ${sql.schema}.task_state s LEFT JOIN ${sql.schema}.task t USING (task_id)
       WHERE task_id = ANY($1::text[])`,
      [keys],
    );
    return new Map(states.map(({ task_id, state, task }) => [task_id, unwritten(state, task)]));
  },
  save: async (rows, sql) => {
    const live = [...rows].filter((entry): entry is [string, TaskTimelineRow] => entry[1] !== null);
    await write(
      sql,
      STATES,
      live.map(([task_id, { happenings }]) => ({ task_id, state: happenings })),
    );
    await write(
      sql,
      TASKS,
      live.flatMap(([, { task }]) => (task === null ? [] : [task])),
    );
    await write(
      sql,
      LISTINGS,
      live.flatMap(([task_id, { listings }]) => listings.map((one) => listingRow(task_id, one))),
    );
    await write(
      sql,
      EVENTS,
      live.flatMap(([task_id, { events }]) => events.map((one) => eventRow(task_id, one))),
    );
    const { closed, added } = pieceRows(live);
    await write(
      sql,
      (schema) => CLOSE_PIECES(schema, 'assignment_timeline', 'AND piece.agency = r.agency'),
      closed.filter(ofAssignment),
    );
    await write(sql, (schema) => CLOSE_PIECES(schema, 'task_timeline', ''), closed.filter(ofTask));
    await write(
      sql,
      (schema) => ADD_PIECES(schema, 'assignment_timeline', 'task_id, agency'),
      added.filter(ofAssignment),
    );
    await write(sql, (schema) => ADD_PIECES(schema, 'task_timeline', 'task_id'), added.filter(ofTask));
  },
};

const ofTask = ({ agency }: Pick<PieceRow, 'agency'>): boolean => agency === null;
const ofAssignment = ({ agency }: Pick<PieceRow, 'agency'>): boolean => agency !== null;

const write = async (sql: ReadSql, statement: (schema: string) => string, rows: readonly object[]): Promise<void> => {
  if (rows.length > 0) await sql.query(statement(sql.schema), [JSON.stringify(rows)]);
};

const listingRow = (task_id: string, listing: TaskTimelineRow['listings'][number]): object => ({
  task_id,
  notice: listing.notice,
  signed_on: listing.signedOn,
  appendix: listing.appendix,
  row: listing.row,
  section: listing.section,
  section_title: listing.sectionTitle,
  group_title: listing.group,
  ordinal: listing.ordinal,
  notice_key: listing.noticeKey,
  appendix_key: listing.appendixKey,
  document: listing.document,
  known_from: listing.knownFrom,
});

const eventRow = (task_id: string, event: TaskTimelineRow['events'][number]): object => ({
  sequence: event.sequence,
  task_id,
  agency: event.agency,
  kind: event.kind,
  effective_on: event.on,
  detail: event.detail,
  source: event.source,
  search_key: event.searchKey,
  stream: event.stream,
  revision: event.revision,
  recorded_at: event.recordedAt,
});

const from = (schema: string, table: string): string =>
  `jsonb_populate_recordset(NULL::${schema}.${table}, $1::jsonb) AS r`;

const STATES = (schema: string): string =>
  `INSERT INTO ${schema}.task_state SELECT r.* FROM ${from(schema, 'task_state')} ON CONFLICT (task_id) DO UPDATE SET state = excluded.state`;

const AMENDED = [
  ...['directive_id', 'directive_number', 'directive_kind', 'directive_signed_on', 'directive_key'],
  ...['clause', 'title', 'field', 'due_text', 'search_key'],
];

const TASKS = (schema: string): string =>
  `INSERT INTO ${schema}.task SELECT r.* FROM ${from(schema, 'task')}
   ON CONFLICT (task_id) DO UPDATE SET ${AMENDED.map((column) => `${column} = excluded.${column}`).join(', ')}`;

const LISTINGS = (schema: string): string =>
  `INSERT INTO ${schema}.task_listing SELECT r.* FROM ${from(schema, 'task_listing')} ORDER BY r.known_from ON CONFLICT DO NOTHING`;

const EVENTS = (schema: string): string =>
  `INSERT INTO ${schema}.task_event SELECT r.* FROM ${from(schema, 'task_event')}`;

const CLOSE_PIECES = (schema: string, table: string, more: string): string =>
  `UPDATE ${schema}.${table} AS piece SET known = int8range(piece.known_from, r.known_to)
   FROM jsonb_to_recordset($1::jsonb) AS r(task_id text, agency text, effective_from date, known_to bigint)
   WHERE piece.task_id = r.task_id ${more} AND piece.effective_from = r.effective_from AND upper_inf(piece.known)`;

const PIECE = [
  'effective_from',
  'known_from',
  'status',
  'late',
  'late_by',
  'due_on',
  'original_due_on',
  'remedial_due_on',
  'completed_on',
  'completion_basis',
  'observed',
  'report',
];

const ADD_PIECES = (schema: string, table: string, key: string): string =>
  `INSERT INTO ${schema}.${table} (${key}, ${PIECE.join(', ')}, effective, known)
   SELECT ${key}, ${PIECE.join(', ')}, daterange(effective_from, effective_to), int8range(known_from, known_to)
   FROM jsonb_to_recordset($1::jsonb) AS r(task_id text, agency text, effective_from date, effective_to date, known_from bigint,
     known_to bigint, status text, late boolean, late_by integer, due_on date, original_due_on date, remedial_due_on date,
     completed_on date, completion_basis text, observed boolean, report bigint)`;
