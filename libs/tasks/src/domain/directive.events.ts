import type { Day, Fact } from '#libs/kernel';
import type { DirectiveCited } from './task.events.js';

export type DirectiveRegistered = Fact<
  'DirectiveRegistered',
  { directiveId: string; number: string; kind: string | null; signedOn: Day | null; printed: string }
>;

/** What becomes of the open tasks of a directive that is replaced. */
export const openTasksRules = ['keep', 'withdraw', 'move'] as const;
export type OpenTasksRule = (typeof openTasksRules)[number];

/** \`open\` are the ids of the tasks that were open on the effective day when it was decided. */
export type DirectiveReplaced = Fact<
  'DirectiveReplaced',
  {
    directiveId: string;
    by: DirectiveCited;
    openTasks: OpenTasksRule;
    open: readonly string[];
    reason: string | null;
  }
>;

export type DirectiveEvent = DirectiveRegistered | DirectiveReplaced;

export const directiveEventTypes: Readonly<Record<DirectiveEvent['type'], true>> = {
  DirectiveRegistered: true,
  DirectiveReplaced: true,
};
