import { unreachable, type Day, type Recorded } from '#libs/kernel';
import type { DirectiveEvent, DirectiveRegistered, DirectiveReplaced } from './directive.events.js';

export type Directive = Readonly<{
  registered: DirectiveRegistered['data'] | null;
  registeredOn: Day | null;
  replaced: Readonly<{ on: Day | null; data: DirectiveReplaced['data'] }> | null;
}>;

export const unknownDirective: Directive = { registered: null, registeredOn: null, replaced: null };

type Dated = DirectiveEvent & Partial<Pick<Recorded, 'metadata'>>;

export const evolveDirective = (directive: Directive, event: Dated): Directive => {
  const on = event.metadata?.effectiveOn ?? null;
  switch (event.type) {
    case 'DirectiveRegistered':
      return { ...directive, registered: event.data, registeredOn: on };
    case 'DirectiveReplaced':
      return { ...directive, replaced: { on, data: event.data } };
    default:
      return unreachable(event);
  }
};
