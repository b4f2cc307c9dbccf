import type { NoticeRow } from '#libs/intake/facts';
import { sameNotice, sameObservation, type Listing, type TaskEvent } from '#libs/tasks/facts';
import { observationOf } from './observation-of.js';

/** Whether a row tells of its task what the task's events do not tell yet; a task that is not assigned is news by itself. */
export const isNews = (row: NoticeRow, history: readonly TaskEvent[]): boolean => {
  const observation = observationOf(row, row.listing.notice);
  if (observation === null) return !history.some((event) => isListedBy(row.listing, event));
  return !history.some((event) => event.type === 'ProgressObserved' && sameObservation(event.data, observation));
};

const isListedBy = (listing: Listing, event: TaskEvent): boolean =>
  'listing' in event.data && event.data.listing !== null && sameNotice(event.data.listing, listing);
