import { attachmentEventTypes } from '#libs/evidence/facts';
import type { Plain, Projection, Recorded } from '#libs/kernel';
import { assignmentEventTypes, taskEventTypes, type Listing } from '#libs/tasks/facts';
import { changesBetween } from '../domain/changes-between.js';
import type { Changes } from '../domain/changes.js';
import { appendixKey } from '../domain/appendix-key.js';
import { documentKey } from '../domain/document-key.js';
import type { Happening } from '../domain/happening.js';
import { laneChanges, type LaneChanges } from '../domain/lane-changes.js';
import { lanesAfter } from '../domain/lanes-after.js';
import { lanesOf, type Lane } from '../domain/lanes.js';
import { entryOf, happeningsOf, type Entry, type TimelineEvent } from '../domain/meaning-of.js';
import { clearsAfter, type MissingSince, type TaskClears } from '../domain/task-clears.js';
import { amendedColumns, columnsOf, type TaskColumns } from '../domain/task-columns.js';
import type { Step } from '../domain/revise.js';

export type TaskListing = Readonly<
  Listing & { noticeKey: string; appendixKey: string; document: string | null; knownFrom: number }
>;
export type TaskEventRow = Entry &
  Readonly<{ sequence: number; on: string; source: Plain; stream: string; revision: number; recordedAt: string }>;

/** Which clears the task lacks from a day on, as told by an event. */
export type ClearsVersion = MissingSince & Readonly<{ sequence: number }>;
export type CountChange = Readonly<{ sequence: number; changes: Changes }>;

/** `happenings` and `clears` are all that folding again needs; the rest is what the page has to write and starts empty with every page. */
export type TaskTimelineRow = Readonly<{
  happenings: readonly Happening[];
  /** What they fold to; null until it is asked for. */
  lanes: readonly Lane[] | null;
  clears: TaskClears | null;
  /** The task as it is stored already. */
  stored: TaskColumns | null;
  task: TaskColumns | null;
  listings: readonly TaskListing[];
  events: readonly TaskEventRow[];
  versions: readonly ClearsVersion[];
  counted: readonly CountChange[];
  /** What its lanes were changed in, step by step. */
  steps: readonly Step[];
}>;

export const unwritten = (
  happenings: readonly Happening[],
  clears: TaskClears | null = null,
  stored: TaskColumns | null = null,
): TaskTimelineRow => ({
  happenings,
  lanes: null,
  clears,
  stored,
  task: null,
  listings: [],
  events: [],
  versions: [],
  counted: [],
  steps: [],
});

export const taskTimeline: Projection<TimelineEvent, TaskTimelineRow> = {
  name: 'task-timeline',
  handles: { ...taskEventTypes, ...assignmentEventTypes, ...attachmentEventTypes },
  rowOf: (event) => event.data.taskId,
  evolve: (row, event) => {
    if (row === null && event.type !== 'TaskAssigned') return null;
    const before = row ?? unwritten([]);
    const listings = withMore(before.listings, listingsOf(event));
    const events = [...before.events, eventRowOf(event)];
    const found = happeningsOf(event);
    if (found.length === 0) return { ...before, listings, events };
    const happenings = [...before.happenings, ...found];
    const old = before.lanes ?? lanesOf(before.happenings);
    const lanes = found.length === 1 ? lanesAfter(old, happenings) : lanesOf(happenings);
    const clears = clearsAfter(before.clears, event);
    const changed = laneChanges(old, lanes);
    const counted = countedOf({ lanes: old, clears: before.clears }, { lanes, clears }, changed, event);
    return {
      happenings,
      lanes,
      clears,
      stored: before.stored,
      task: taskOf(before, event, happenings),
      listings,
      events,
      versions: withMore(before.versions, versionsOf(before.clears, clears, event)),
      counted: withMore(before.counted, counted),
      steps: withMore(before.steps, stepsOf(changed, event)),
    };
  },
};

const withMore = <One>(before: readonly One[], more: readonly One[]): readonly One[] =>
  more.length === 0 ? before : [...before, ...more];

const stepsOf = ({ gone, come }: LaneChanges, { sequence }: Recorded): readonly Step[] =>
  gone.length === 0 && come.length === 0 ? [] : [{ sequence, gone, come }];

const versionsOf = (
  before: TaskClears | null,
  after: TaskClears | null,
  { sequence }: Recorded,
): readonly ClearsVersion[] => {
  const last = after?.missing.at(-1);
  return last === undefined || after?.missing === before?.missing ? [] : [{ sequence, ...last }];
};

type Folded = Readonly<{ lanes: readonly Lane[]; clears: TaskClears | null }>;

const countedOf = (
  before: Folded,
  after: Folded,
  changed: LaneChanges,
  { sequence }: Recorded,
): readonly CountChange[] => {
  const changes = changesBetween(
    { lanes: before.lanes, missing: before.clears?.missing ?? NOTHING },
    { lanes: after.lanes, missing: after.clears?.missing ?? NOTHING },
    changed,
  );
  return changes === null ? [] : [{ sequence, changes }];
};

const NOTHING: readonly MissingSince[] = [];

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
