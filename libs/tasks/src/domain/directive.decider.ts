import { isDay, type Day, type Decider, type Fault } from '#libs/kernel';
import { directiveEventTypes, type DirectiveEvent, type DirectiveRegistered } from './directive.events.js';
import { directiveFault } from './directive.rejections.js';
import { refuse } from './refuse.js';

/** `today` null: a process enters it, whose document was judged when it was accepted. */
export type DirectiveCommand = Readonly<{
  kind: 'RegisterDirective';
  data: DirectiveRegistered['data'];
  effectiveOn: Day;
  today: Day | null;
}>;

export type Directive = Readonly<{ registered: boolean }>;

const faultsOf = ({ data, effectiveOn, today }: DirectiveCommand): readonly Fault[] => {
  const { directiveId, number, signedOn } = data;
  return [
    ...(directiveId.trim() === '' || number.trim() === ''
      ? [directiveFault('directive.number-missing', 'number')]
      : []),
    ...(signedOn === null ? [] : dayFaults(signedOn, today, 'signedOn')),
    ...dayFaults(effectiveOn, today, 'effectiveOn'),
  ];
};

const dayFaults = (day: Day, today: Day | null, place: string): readonly Fault[] => {
  if (!isDay(day)) return [directiveFault('directive.day-unreadable', place)];
  return today !== null && day > today ? [directiveFault('directive.day-in-future', place)] : [];
};

const decide = (command: DirectiveCommand, directive: Directive): readonly DirectiveEvent[] => {
  if (directive.registered) return [];
  refuse(faultsOf(command));
  return [{ type: 'DirectiveRegistered', data: command.data }];
};

export const directiveDecider: Decider<DirectiveCommand, DirectiveEvent, Directive> = {
  category: 'directive',
  eventTypes: directiveEventTypes,
  initial: { registered: false },
  evolve: () => ({ registered: true }),
  decide,
};
