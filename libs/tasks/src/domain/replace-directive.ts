import type { Day, Fault } from '#libs/kernel';
import type { DirectiveEvent, DirectiveReplaced } from './directive.events.js';
import type { Directive } from './directive.js';
import { directiveFault } from './directive.rejections.js';
import type { Entered } from './entered.js';
import { refuse } from './refuse.js';
import { directiveDayFaults } from './register-directive.js';
import { REASON_LIMIT } from './text-faults.js';

export type Replacement = Omit<DirectiveReplaced['data'], 'by' | 'open'> & Readonly<{ by: string }>;

/** `successor` as its own stream tells; `open` are the tasks that are open on the day. */
export type ReplaceDirective = Readonly<{
  kind: 'ReplaceDirective';
  data: Replacement;
  successor: Directive;
  open: readonly string[];
}> &
  Entered;

export const replaceDirective = (command: ReplaceDirective, directive: Directive): readonly DirectiveEvent[] => {
  const { data, successor, open, effectiveOn } = command;
  const { directiveId, openTasks, reason } = data;
  const { replaced } = directive;
  if (replaced?.on === effectiveOn && replaced.data.by.directiveId === data.by && replaced.data.openTasks === openTasks)
    return [];
  if (directive.registered === null) return refuse([directiveFault('directive.unknown', 'directiveId')]);
  if (successor.registered === null) return refuse([directiveFault('directive.successor-unknown', 'by')]);
  refuse([
    ...(replaced === null ? [] : [directiveFault('directive.replaced', 'directiveId')]),
    ...successorFaults(command),
    ...(reason !== null && reason.length > REASON_LIMIT ? [directiveFault('directive.text-too-long', 'reason')] : []),
    ...directiveDayFaults(effectiveOn, command.today, 'effectiveOn'),
    ...beforeFaults(effectiveOn, directive),
  ]);
  const { number, kind, signedOn } = successor.registered;
  const by = { directiveId: data.by, number, kind, signedOn };
  return [{ type: 'DirectiveReplaced', data: { directiveId, by, openTasks, open, reason } }];
};

/** Whoever looks for what holds must arrive: no directive replaces itself, nor one that replaced it. */
const successorFaults = ({ data, successor }: ReplaceDirective): readonly Fault[] => {
  if (data.by === data.directiveId) return [directiveFault('directive.successor-is-itself', 'by')];
  return successor.replaced === null ? [] : [directiveFault('directive.successor-replaced', 'by')];
};

const beforeFaults = (effectiveOn: Day, { registeredOn }: Directive): readonly Fault[] =>
  registeredOn !== null && effectiveOn < registeredOn
    ? [directiveFault('directive.day-before-directive', 'effectiveOn')]
    : [];
