import type { Day } from '#libs/kernel';
import type { DocumentSettled } from '#libs/intake/facts';
import type { DirectiveRegistered, ProgressObserved, TaskAssigned, TaskListed } from '#libs/tasks/facts';

type Settling<Kind extends string, Data> = Readonly<{ kind: Kind; effectiveOn: Day; place: string | null; data: Data }>;

export type SettleCommand =
  | Settling<'RegisterDirective', DirectiveRegistered['data']>
  | Settling<'AssignTask', TaskAssigned['data']>
  | Settling<'ObserveProgress', ProgressObserved['data']>
  | Settling<'ListTask', TaskListed['data']>
  | Settling<'SettleDocument', DocumentSettled['data']>;
