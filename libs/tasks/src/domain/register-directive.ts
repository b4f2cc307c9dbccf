import { isDay, type Day, type Fault } from '#libs/kernel';
import type { DirectiveEvent, DirectiveRegistered } from './directive.events.js';
import type { Directive } from './directive.js';
import { directiveFault } from './directive.rejections.js';
import type { Entered } from './entered.js';
import { refuse } from './refuse.js';

export type RegisterDirective = Readonly<{ kind: 'RegisterDirective'; data: DirectiveRegistered['data'] }> & Entered;

export const registerDirective = (command: RegisterDirective, directive: Directive): readonly DirectiveEvent[] => {
  if (directive.registered !== null) return [];
  refuse(faultsOf(command));
  return [{ type: 'DirectiveRegistered', data: command.data }];
};

const faultsOf = ({ data, effectiveOn, today }: RegisterDirective): readonly Fault[] => {
  const { directiveId, number, signedOn } = data;
  return [
    ...(directiveId.trim() === '' || number.trim() === ''
      ? [directiveFault('directive.number-missing', 'number')]
      : []),
    ...(signedOn === null ? [] : directiveDayFaults(signedOn, today, 'signedOn')),
    ...directiveDayFaults(effectiveOn, today, 'effectiveOn'),
  ];
};

export const directiveDayFaults = (day: Day, today: Day | null, place: string): readonly Fault[] => {
  if (!isDay(day)) return [directiveFault('directive.day-unreadable', place)];
  return today !== null && day > today ? [directiveFault('directive.day-in-future', place)] : [];
};
