import { unreachable, type Decider } from '#libs/kernel';
import { evolveDirective, unknownDirective, type Directive } from './directive.js';
import { directiveEventTypes, type DirectiveEvent } from './directive.events.js';
import { registerDirective, type RegisterDirective } from './register-directive.js';
import { replaceDirective, type ReplaceDirective } from './replace-directive.js';

export type DirectiveCommand = RegisterDirective | ReplaceDirective;

const decide = (command: DirectiveCommand, directive: Directive): readonly DirectiveEvent[] => {
  switch (command.kind) {
    case 'RegisterDirective':
      return registerDirective(command, directive);
    case 'ReplaceDirective':
      return replaceDirective(command, directive);
    default:
      return unreachable(command);
  }
};

export const directiveDecider: Decider<DirectiveCommand, DirectiveEvent, Directive> = {
  category: 'directive',
  eventTypes: directiveEventTypes,
  initial: unknownDirective,
  evolve: evolveDirective,
  decide,
};
