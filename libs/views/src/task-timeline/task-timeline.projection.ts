import { attachmentEventTypes } from '#libs/evidence/facts';
import type { Plain, Projection, Recorded } from '#libs/kernel';
import { assignmentEventTypes, taskEventTypes, type Listing } from '#libs/tasks/facts';
import { appendixKey } from '../domain/appendix-key.js';
import { documentKey } from '../domain/document-key.js';
import type { Happening } from '../domain/happening.js';
import { lanesAfter } from '../domain/lanes-after.js';
import { lanesOf, type Lane } from '../domain/lanes.js';
import { entryOf, happeningsOf, type Entry, type TimelineEvent } from '../domain/meaning-of.js';
import { amendedColumns, columnsOf, type TaskColumns } from '../domain/task-columns.js';
import { nothingToWrite, revise, type Revision } from '../domain/revise.js';

export type TaskListing = Readonly<
  Listing & { noticeKey: string; appendixKey: string; document: string | null; knownFrom: number }
>;
export type TaskEventRow = Entry &
  Readonly<{ sequence: number; on: string; source: Plain; stream: string; revision: number; recordedAt: string }>;

/** `happenings` is all that folding again needs; the rest is what the page has to write and starts empty with every page. */
export type TaskTimelineRow = Readonly<{
  happenings: readonly Happening[];
  /** What they fold to; null until it is asked for. */
  lanes: readonly Lane[] | null;
  /** The task as it is stored already. */
  stored: TaskColumns | null;
  task: TaskColumns | null;
  listings: readonly TaskListing[];
  events: readonly TaskEventRow[];
  revision: Revision;
}>;

export const unwritten = (happenings: readonly Happening[], stored: TaskColumns | null = null): TaskTimelineRow => ({
  happenings,
  lanes: null,
  stored,
  task: null,
  listings: [],
  events: [],
  revision: nothingToWrite,
});

export const taskTimeline: Projection<TimelineEvent, TaskTimelineRow> = {
  name: 'task-timeline',
  handles: { ...taskEventTypes, ...assignmentEventTypes, ...attachmentEventTypes },
  rowOf: (event) => event.data.taskId,
  evolve: (row, event) => {
    if (row === null && event.type !== 'TaskAssigned') return null;
    const before = row ?? unwritten([]);
    const listings = [...before.listings, ...listingsOf(event)];
    const events = [...before.events, eventRowOf(event)];
    const found = happeningsOf(event);
    if (found.length === 0) return { ...before, listings, events };
    const happenings = [...before.happenings, ...found];
    const old = before.lanes ?? lanesOf(before.happenings);
    const lanes = found.length === 1 ? lanesAfter(old, happenings) : lanesOf(happenings);
    return {
      ...{ happenings, lanes, listings, events },
      stored: before.stored,
      task: taskOf(before, event, happenings),
      revision: revise(before.revision, old, lanes, event.sequence),
    };
  },
};

const taskOf = (
  { task, stored }: TaskTimelineRow,
  event: Recorded<TimelineEvent>,
  happenings: readonly Happening[],
): TaskColumns | null => {
  const present = task ?? stored;
  if (event.type === 'TaskAssigned' && present === null) return columnsOf(event);
  return event.type === 'TaskAmended' && present !== null ? amendedColumns(present, event, happenings) : task;
};

const listingsOf = (event: Recorded<TimelineEvent>): readonly TaskListing[] => {
  const listing = 'listing' in event.data ? event.data.listing : null;
  if (listing === null) return [];
  const document = event.metadata.source?.document ?? null;
  return [
    {
      ...listing,
      noticeKey: documentKey(listing.notice),
      appendixKey: appendixKey(listing.appendix),
      document,
      knownFrom: event.sequence,
    },
  ];
};

const eventRowOf = (event: Recorded<TimelineEvent>): TaskEventRow => ({
  sequence: event.sequence,
  on: event.metadata.effectiveOn,
  source: event.metadata.source,
  stream: event.stream,
  revision: event.revision,
  recordedAt: event.recordedAt,
  ...entryOf(event),
});
