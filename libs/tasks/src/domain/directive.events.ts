import type { Day, Fact } from '#libs/kernel';

export type DirectiveRegistered = Fact<
  'DirectiveRegistered',
  { directiveId: string; number: string; kind: string | null; signedOn: Day | null; printed: string }
>;

export type DirectiveEvent = DirectiveRegistered;

export const directiveEventTypes: Readonly<Record<DirectiveEvent['type'], true>> = { DirectiveRegistered: true };
