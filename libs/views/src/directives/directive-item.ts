import type { Day } from '#libs/kernel';
import type { Status } from '../domain/status.js';

/** `revision` is that of the directive's own stream; `tasks` and `byStatus` count what lies within reach. */
export type DirectiveItem = Readonly<{
  directiveId: string;
  number: string;
  kind: string | null;
  signedOn: Day | null;
  tasks: number;
  byStatus: Readonly<Partial<Record<Status, number>>>;
  revision: number;
  /** The directive that has replaced it by the day; its id. */
  replacedBy: string | null;
}>;
