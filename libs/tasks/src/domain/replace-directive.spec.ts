import { givenFor, recorded } from '#libs/testing';
import { directiveDecider } from './directive.decider.js';
import type { DirectiveEvent, DirectiveRegistered, DirectiveReplaced } from './directive.events.js';
import { evolveDirective, unknownDirective, type Directive } from './directive.js';
import type { Replacement } from './replace-directive.js';

const given = (...past: readonly DirectiveEvent[]) => givenFor(directiveDecider)(...past);
const at = (effectiveOn: string, event: DirectiveEvent) => recorded(event, { effectiveOn });
const registered = (directiveId: string, number: string): DirectiveRegistered => ({
  type: 'DirectiveRegistered',
  data: { directiveId, number, kind: 'Quyết định', signedOn: '2025-03-02', printed: number },
});
const old = at('2025-03-02', registered('d1', '12/QĐ-TTg'));
const known: Directive = evolveDirective(unknownDirective, at('2025-10-01', registered('d2', '64/QĐ-TTg')));
const replaced = (change: Partial<DirectiveReplaced['data']> = {}): DirectiveReplaced => ({
  type: 'DirectiveReplaced',
  data: {
    by: { directiveId: 'd2', number: '64/QĐ-TTg', kind: 'Quyết định', signedOn: '2025-03-02' },
    ...{ directiveId: 'd1', openTasks: 'move', open: ['t1', 't2'], reason: null },
    ...change,
  },
});
type Change = Partial<Replacement> & { effectiveOn?: string; successor?: Directive };
const replace = ({ effectiveOn = '2025-10-20', successor = known, ...change }: Change = {}) => ({
  ...{ kind: 'ReplaceDirective' as const, effectiveOn, today: '2025-12-31', successor, open: ['t1', 't2'] },
  data: { directiveId: 'd1', by: 'd2', openTasks: 'move' as const, reason: null, ...change },
});

describe('replacing a directive', () => {
  it.each(['keep', 'withdraw', 'move'] as const)(
    'records what becomes of the open tasks and which they are: %s',
    (openTasks) => given(old).when(replace({ openTasks })).then(replaced({ openTasks })),
  );
  it('is silent when it was replaced so that day, whatever has been closed since', () =>
    given(old, at('2025-10-20', replaced({ open: ['t1', 't2', 't3'] })))
      .when(replace())
      .thenNothing());
  it.each<[string, Change]>([
    ['by another', { by: 'd3' }],
    ['with another word on the open tasks', { openTasks: 'keep' }],
    ['on another day', { effectiveOn: '2025-10-21' }],
  ])('is refused once it was replaced, %s', (_what, change) =>
    given(old, at('2025-10-20', replaced())).when(replace(change)).thenRejected('directive.replaced'),
  );
  it('is refused by one that has itself been replaced', () =>
    given(old)
      .when(replace({ successor: evolveDirective(known, at('2025-11-01', replaced({ directiveId: 'd2' }))) }))
      .thenRejected('directive.successor-replaced'));
  it.each<[string, Change]>([
    ['directive.successor-unknown', { successor: unknownDirective }],
    ['directive.successor-is-itself', { by: 'd1' }],
    ['directive.text-too-long', { reason: 'x'.repeat(5_001) }],
    ['directive.day-in-future', { effectiveOn: '2026-01-01' }],
    ['directive.day-unreadable', { effectiveOn: '2025-10-32' }],
    ['directive.day-before-directive', { effectiveOn: '2025-03-01' }],
  ])('is refused with %s', (code, change) => given(old).when(replace(change)).thenRejected(code));
  it('is refused for an unknown directive', () => given().when(replace()).thenRejected('directive.unknown'));
});
