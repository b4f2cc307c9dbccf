import type { NoticeRow } from '#libs/intake/facts';
import type { ProgressObserved } from '#libs/tasks/facts';

/** What the row of a notice says of its task, or null when it says nothing. */
export const observationOf = (row: NoticeRow, observer: string): ProgressObserved['data'] | null => {
  if (row.progress === null) return null;
  const { effectiveOn: dataDate, label, claim, resultText, completion } = row.progress;
  return { taskId: row.taskId, listing: row.listing, dataDate, observer, label, claim, resultText, completion };
};
