import type { Day } from '#libs/kernel';
import type { Citation, DirectiveCited, TaskAssigned, TaskWithdrawn } from '#libs/tasks/facts';

type Deed<Kind extends string, Data> = Readonly<{ kind: Kind; effectiveOn: Day; place: string | null; data: Data }>;

type Moved = Readonly<{
  taskId: string;
  from: string;
  to: DirectiveCited;
  decidedBy: Citation;
  reason: string | null;
}>;

type Done = Readonly<{ taskId: string; agency: string; completedOn: Day; resultText: string }>;

type Cut = Readonly<{ taskId: string; to: Day; decidedBy: Citation; reason: string }>;

/** What processes do to tasks. None of it is ever refused: a task that has gone on since is left as it is. */
export type TaskDeed =
  | Deed<'AssignTask', TaskAssigned['data']>
  | Deed<'WithdrawTask', TaskWithdrawn['data']>
  | Deed<'MoveTask', Moved>
  | Deed<'ReportSubTasks', Done>
  | Deed<'ShortenSubTask', Cut>;
