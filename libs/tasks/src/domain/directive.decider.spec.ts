import { givenFor } from '#libs/testing';
import { directiveDecider } from './directive.decider.js';
import type { DirectiveRegistered } from './directive.events.js';
import { directiveRejections } from './directive.rejections.js';

const given = givenFor(directiveDecider);
const data: DirectiveRegistered['data'] = {
  directiveId: 'd1',
  number: '71/NQ-CP',
  kind: 'Nghị quyết',
  signedOn: '2025-04-01',
  printed: 'NQ số 71/NQ-CP',
};
const registered: DirectiveRegistered = { type: 'DirectiveRegistered', data };
const register = (
  change: Partial<typeof data> = {},
  entered: Partial<{ effectiveOn: string; today: string | null }> = {},
) => ({
  kind: 'RegisterDirective' as const,
  data: { ...data, ...change },
  effectiveOn: '2025-04-01',
  today: '2025-04-05',
  ...entered,
});

describe('directive', () => {
  it('is registered with its number and day', () => given().when(register()).then(registered));
  it('is registered when its day is not known', () =>
    given()
      .when(register({ signedOn: null, kind: null }))
      .then({ type: 'DirectiveRegistered', data: { ...data, signedOn: null, kind: null } }));
  it('is not registered twice', () => given(registered).when(register()).thenNothing());
  it('is not registered again under another wording', () =>
    given(registered)
      .when(register({ printed: 'Nghị quyết 71' }))
      .thenNothing());
  it('is refused without a number', () =>
    given()
      .when(register({ number: ' ' }))
      .thenRejected('directive.number-missing'));
  it('is refused with a day that no calendar has', () =>
    given()
      .when(register({ signedOn: '2025-02-30' }))
      .thenRejected('directive.day-unreadable'));
  it.each([
    ['signed', { signedOn: '2025-04-06' }, {}],
    ['in force', {}, { effectiveOn: '2025-04-06' }],
  ])('is refused when it is %s after the day of entry', (_what, change, entered) =>
    given().when(register(change, entered)).thenRejected('directive.day-in-future'),
  );
  it('is taken from a process on the day that its document gives', () =>
    given()
      .when(register({}, { effectiveOn: '2025-04-06', today: null }))
      .then(registered));
  it('explains every refusal in Vietnamese and English', () =>
    Object.values(directiveRejections).forEach(({ vi, en }) => expect(vi.length * en.length).toBeGreaterThan(0)));
});
