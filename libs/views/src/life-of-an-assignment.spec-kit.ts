import type { Recorded } from '#libs/kernel';
import type { TimelineEvent } from './domain/meaning-of.js';
import { lanesOf, type Lane } from './domain/lanes.js';
import { taskTimeline, unwritten, type TaskTimelineRow } from './task-timeline/task-timeline.projection.js';

export type Page = Readonly<{ row: TaskTimelineRow | null; lanes: readonly Lane[] }>;

/** One page of the projection after another, each started from no more than what the one before stored. */
export const foldPage = (before: Page | null, events: readonly Recorded<TimelineEvent>[]): Page => {
  const stored = before?.row ?? null;
  const start = stored === null ? null : unwritten(JSON.parse(JSON.stringify(stored)) as TaskTimelineRow);
  const row = events.reduce(taskTimeline.evolve, start);
  return { row: row === null ? null : unwritten(row), lanes: lanesOf(row?.happenings ?? []) };
};
