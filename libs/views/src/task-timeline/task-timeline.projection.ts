import { attachmentEventTypes } from '#libs/evidence/facts';
import type { Day, Plain, Projection, Recorded } from '#libs/kernel';
import { assignmentEventTypes, taskEventTypes, type Listing } from '#libs/tasks/facts';
import { changesBetween } from '../domain/changes-between.js';
import type { Changes } from '../domain/changes.js';
import { appendixKey } from '../domain/appendix-key.js';
import { documentKey } from '../domain/document-key.js';
import type { Happening } from '../domain/happening.js';
import { laneChanges, type LaneChanges } from '../domain/lane-changes.js';
import { dutiesAfter } from '../domain/duties-after.js';
import { knownAfter } from '../domain/known-after.js';
import { lanesAfter } from '../domain/lanes-after.js';
import { lanesOf, type Lane } from '../domain/lanes.js';
import { entryOf, happeningsOf, type Entry, type TimelineEvent } from '../domain/meaning-of.js';
import { clearsAfter, type MissingSince, type TaskClears } from '../domain/task-clears.js';
import { amendedColumns, columnsOf, type TaskColumns } from '../domain/task-columns.js';
import type { Step } from '../domain/revise.js';
import { toldBy, type Told } from '../domain/told.js';

export type TaskListing = Readonly<
  Listing & { noticeKey: string; appendixKey: string; document: string | null; knownFrom: number }
>;
export type TaskEventRow = Entry &
  Readonly<{ sequence: number; on: string; source: Plain; stream: string; revision: number; recordedAt: string }> &
  Readonly<{ happening: Happening | null }>;

/** Which clears the task lacks from a day on, as told by an event. */
export type ClearsVersion = MissingSince & Readonly<{ sequence: number }>;
export type CountChange = Readonly<{ sequence: number; changes: Changes }>;

/** What folding again needs of a task, and how its own row and clears are stored already; `stored` null: not at all. */
export type TaskState = Readonly<{
  /** In effective order. */
  happenings: readonly Happening[];
  told: readonly Told[];
  duties: Readonly<Record<string, Day>>;
  clears: TaskClears | null;
  stored: Readonly<{ task: TaskColumns; clears: TaskClears | null }> | null;
}>;

/** The rest is what the page has to write, and starts empty with every page. */
export type TaskTimelineRow = TaskState &
  Readonly<{
    /** What the happenings fold to; null until it is asked for. */
    lanes: readonly Lane[] | null;
    task: TaskColumns | null;
    listings: readonly TaskListing[];
    events: readonly TaskEventRow[];
    versions: readonly ClearsVersion[];
    counted: readonly CountChange[];
    /** What its lanes were changed in, step by step. */
    steps: readonly Step[];
  }>;

export const unwritten = (state: TaskState, lanes: readonly Lane[] | null = null): TaskTimelineRow => {
  const { happenings, told, duties, clears, stored } = state;
  const written = { task: null, listings: [], events: [], versions: [], counted: [], steps: [] };
  return { happenings, told, duties, clears, stored, lanes, ...written };
};

const NOTHING_YET = unwritten({ happenings: [], told: [], duties: {}, clears: null, stored: null });

export const taskTimeline: Projection<TimelineEvent, TaskTimelineRow> = {
  name: 'task-timeline',
  handles: { ...taskEventTypes, ...assignmentEventTypes, ...attachmentEventTypes },
  rowOf: (event) => event.data.taskId,
  evolve: (row, event) => {
    if (row === null && event.type !== 'TaskAssigned') return null;
    const before = row ?? NOTHING_YET;
    const found = happeningsOf(event);
    const happenings = found.reduce(knownAfter, before.happenings);
    const old = before.lanes ?? lanesOf(before.happenings);
    const [only] = found;
    const lanes =
      only === undefined ? old : found.length === 1 ? lanesAfter(old, happenings, only) : lanesOf(happenings);
    const changed = laneChanges(old, lanes);
    const entry = entryOf(event);
    const told = [...before.told, toldBy(entry, event.metadata.effectiveOn)];
    const duties = dutiesAfter(before.duties, changed);
    const clears = clearsAfter(before.clears, event);
    const counted = changesBetween(
      { lanes: old, told: before.told, duties: before.duties, missing: before.clears?.missing ?? NOTHING },
      { lanes, told, duties, missing: clears?.missing ?? NOTHING },
      changed,
    );
    const { sequence } = event;
    return {
      ...{ happenings, told, duties, clears, stored: before.stored, lanes },
      task: taskOf(before, event, happenings),
      listings: withMore(before.listings, listingsOf(event)),
      events: [...before.events, eventRowOf(event, entry, found[0] ?? null)],
      versions: withMore(before.versions, versionsOf(before.clears, clears, event)),
      counted: counted === null ? before.counted : [...before.counted, { sequence, changes: counted }],
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

const NOTHING: readonly MissingSince[] = [];

const taskOf = (
  { task, stored }: TaskTimelineRow,
  event: Recorded<TimelineEvent>,
  happenings: readonly Happening[],
): TaskColumns | null => {
  const present = task ?? stored?.task ?? null;
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

const eventRowOf = (event: Recorded<TimelineEvent>, entry: Entry, happening: Happening | null): TaskEventRow => ({
  sequence: event.sequence,
  on: event.metadata.effectiveOn,
  source: event.metadata.source,
  stream: event.stream,
  revision: event.revision,
  recordedAt: event.recordedAt,
  ...entry,
  happening,
});
