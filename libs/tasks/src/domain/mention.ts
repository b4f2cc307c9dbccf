import type { Day } from '#libs/kernel';
import type { ProgressObserved, TaskListed } from './task.events.js';

/** What a notice says of a task besides assigning it: how it stands, or only that it is listed. */
export type Mention =
  | Readonly<{ kind: 'ObserveProgress'; effectiveOn: Day; data: ProgressObserved['data'] }>
  | Readonly<{ kind: 'ListTask'; effectiveOn: Day; data: TaskListed['data'] }>;
