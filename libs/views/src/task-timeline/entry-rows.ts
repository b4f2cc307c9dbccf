import type { ColumnValue } from '#libs/read-store';
import type { TaskColumns } from '../domain/task-columns.js';
import type { TaskEventRow, TaskListing, TaskTimelineRow } from './task-timeline.projection.js';

export const eventColumns = [
  ...['sequence', 'task_id', 'agency', 'kind', 'effective_on', 'detail', 'source', 'search_key', 'stream', 'revision'],
  ...['recorded_at', 'happening'],
];

export const eventValues = (task_id: string, event: TaskEventRow): readonly ColumnValue[] => [
  ...[event.sequence, task_id, event.agency, event.kind, event.on, event.detail, event.source as object | null],
  ...[event.searchKey, event.stream, event.revision, event.recordedAt],
  event.happening,
];

export const taskColumns: readonly (keyof TaskColumns)[] = [
  ...([
    'task_id',
    'directive_id',
    'directive_number',
    'directive_kind',
    'directive_signed_on',
    'directive_key',
  ] as const),
  ...(['clause', 'title', 'field', 'lead_text', 'unresolved_leads', 'due_text', 'due_kind', 'assigned_on'] as const),
  ...(['assigned_at', 'search_key', 'lead_key', 'split_from', 'parent_task_id', 'parent_agency'] as const),
];

export const taskValues = (task: TaskColumns): readonly ColumnValue[] => taskColumns.map((column) => task[column]);

export const listingRow = (task_id: string, listing: TaskListing) => ({
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

export const listingColumns = [
  ...['task_id', 'notice', 'signed_on', 'appendix', 'row', 'section', 'section_title', 'group_title', 'ordinal'],
  ...['notice_key', 'appendix_key', 'document', 'known_from'],
];

/** The places of a task that was not stored yet, each once, as it was first told. */
export const freshListings = ([task_id, { listings }]: readonly [
  string,
  TaskTimelineRow,
]): readonly (readonly ColumnValue[])[] => {
  const first = new Map<string, readonly ColumnValue[]>();
  for (const listing of listings) {
    const place = JSON.stringify([listing.notice, listing.signedOn, listing.appendix, listing.row]);
    if (!first.has(place)) first.set(place, Object.values(listingRow(task_id, listing)));
  }
  return [...first.values()];
};
