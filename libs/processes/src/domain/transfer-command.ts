import type { Day } from '#libs/kernel';
import type { LeadSucceeded } from '#libs/tasks/facts';

type Passing<Kind extends string, Data> = Readonly<{ kind: Kind; effectiveOn: Day; place: null; data: Data }>;

export type TransferCommand =
  Passing<'TransferAssignment', LeadSucceeded['data']> | Passing<'SucceedLead', LeadSucceeded['data']>;
