import { isDay, type Decider, type Fault } from '#libs/kernel';
import { directiveEventTypes, type DirectiveEvent, type DirectiveRegistered } from './directive.events.js';
import { directiveFault } from './directive.rejections.js';
import { refuse } from './refuse.js';

export type DirectiveCommand = Readonly<{ kind: 'RegisterDirective'; data: DirectiveRegistered['data'] }>;

export type Directive = Readonly<{ registered: boolean }>;

const faultsOf = ({ directiveId, number, signedOn }: DirectiveRegistered['data']): readonly Fault[] => [
  ...(directiveId.trim() === '' || number.trim() === '' ? [directiveFault('directive.number-missing', 'number')] : []),
  ...(signedOn !== null && !isDay(signedOn) ? [directiveFault('directive.day-unreadable', 'signedOn')] : []),
];

const decide = ({ data }: DirectiveCommand, directive: Directive): readonly DirectiveEvent[] => {
  if (directive.registered) return [];
  refuse(faultsOf(data));
  return [{ type: 'DirectiveRegistered', data }];
};

export const directiveDecider: Decider<DirectiveCommand, DirectiveEvent, Directive> = {
  category: 'directive',
  eventTypes: directiveEventTypes,
  initial: { registered: false },
  evolve: () => ({ registered: true }),
  decide,
};
