import type { Day } from '#libs/kernel';
import type { DocumentSettled } from '#libs/intake/facts';
import type { DirectiveRegistered, Mention, TaskAssigned } from '#libs/tasks/facts';

type Settling<Kind extends string, Data> = Readonly<{ kind: Kind; effectiveOn: Day; place: string | null; data: Data }>;

export type SettleCommand =
  | Settling<'RegisterDirective', DirectiveRegistered['data']>
  | Settling<'EnterTask', Readonly<{ task: TaskAssigned['data']; mention: Mention }>>
  | Settling<'SettleDocument', DocumentSettled['data']>;
