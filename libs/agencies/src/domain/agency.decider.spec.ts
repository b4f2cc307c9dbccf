import { givenFor } from '#libs/testing';
import type { AgencyCommand } from './agency.commands.js';
import { agencyDecider } from './agency.decider.js';
import type { AgencyEvent } from './agency.events.js';

const given = givenFor(agencyDecider);
const data = { code: 'BYT', name: 'Bộ Y tế', kind: 'ministry', aliases: ['Bộ YT'] } as const;
const registered: AgencyEvent = { type: 'AgencyRegistered', data };
const renamed: AgencyEvent = { type: 'AgencyRenamed', data: { code: 'BYT', name: 'Bộ Sức khỏe', aliases: [] } };
const merged: AgencyEvent = { type: 'AgencyMerged', data: { code: 'BYT', successor: 'BNV', on: '2025-03-01' } };
const register = (change: Partial<typeof data> | object = {}): AgencyCommand => ({
  type: 'RegisterAgency',
  data: { ...data, ...change },
});
const rename = (name = 'Bộ Sức khỏe', aliases: readonly string[] = []): AgencyCommand => ({
  type: 'RenameAgency',
  data: { code: 'BYT', name, aliases },
});
const merge = (
  change: object = {},
  successor: 'unknown' | 'registered' | 'merged' = 'registered',
  received: string | null = null,
): AgencyCommand => ({
  type: 'MergeAgency',
  data: { code: 'BYT', successor: 'BNV', on: '2025-03-01', ...change },
  successor,
  received,
});

describe('registering an agency', () => {
  it('happens under a free code', () => given().when(register()).then(registered));
  it('is silent when the same agency is registered again', () => given(registered).when(register()).thenNothing());
  it('is silent after the agency was renamed and merged', () =>
    given(registered, renamed, merged).when(register()).thenNothing());
  it.each([{ name: 'Bộ Khác' }, { kind: 'other' }, { aliases: [] }])(
    'is refused for a code that is taken: %j',
    (change) => given(registered).when(register(change)).thenRejected('agency.code-taken'),
  );
  it.each(['', 'byt', 'B', 'B-YT', 'BỘYT', '9B', 'group-X', `B${'9'.repeat(20)}`])(
    'is refused for the code "%s"',
    (code) => given().when(register({ code })).thenRejected('agency.invalid-code'),
  );
  it('is refused without a name', () =>
    given()
      .when(register({ name: ' ' }))
      .thenRejected('agency.name-missing'));
});

describe('renaming an agency', () => {
  it('happens to a registered one', () => given(registered).when(rename()).then(renamed));
  it('happens when only the aliases change', () =>
    given(registered)
      .when(rename('Bộ Y tế', ['BYTẾ']))
      .then({ type: 'AgencyRenamed', data: { code: 'BYT', name: 'Bộ Y tế', aliases: ['BYTẾ'] } }));
  it('happens back to an earlier name', () =>
    given(registered, renamed)
      .when(rename('Bộ Y tế', ['Bộ YT']))
      .then({ type: 'AgencyRenamed', data: { code: 'BYT', name: 'Bộ Y tế', aliases: ['Bộ YT'] } }));
  it('is silent when that is its name already', () => given(registered, renamed).when(rename()).thenNothing());
  it('is refused for an unknown agency', () => given().when(rename()).thenRejected('agency.unknown'));
  it('is refused without a name', () => given(registered).when(rename('')).thenRejected('agency.name-missing'));
  it('is refused after a merger', () => given(registered, merged).when(rename()).thenRejected('agency.merged'));
});

describe('merging an agency', () => {
  it('happens into a registered successor', () => given(registered).when(merge()).then(merged));
  it('is silent when it merged so already', () => given(registered, merged).when(merge()).thenNothing());
  it('is silent on repeat although the successor merged since', () =>
    given(registered, merged).when(merge({}, 'merged')).thenNothing());
  it('is refused with every fault at once', () => {
    const decide = () =>
      agencyDecider.decide(merge({ on: 'mai' }, 'unknown'), agencyDecider.evolve(agencyDecider.initial, registered));
    expect(decide).toThrow(
      expect.objectContaining({
        faults: [
          expect.objectContaining({ code: 'agency.successor-unknown', place: 'successor' }),
          expect.objectContaining({ code: 'agency.invalid-day', place: 'on' }),
        ],
      }),
    );
  });
  it('is terminal', () => {
    given(registered, merged)
      .when(merge({ successor: 'BTC' }))
      .thenRejected('agency.merged');
    given(registered, merged)
      .when(merge({ on: '2025-03-02' }))
      .thenRejected('agency.merged');
  });
  it('is refused into itself', () =>
    given(registered)
      .when(merge({ successor: 'BYT' }))
      .thenRejected('agency.merged-into-itself'));
  it('is refused on a day that is none', () =>
    given(registered)
      .when(merge({ on: '2025-02-30' }))
      .thenRejected('agency.invalid-day'));
  it('is refused for an unknown agency', () => given().when(merge()).thenRejected('agency.unknown'));
  it('is refused into an unknown successor', () =>
    given(registered).when(merge({}, 'unknown')).thenRejected('agency.successor-unknown'));
  it('is refused on a day on or after which another became part of it', () => {
    given(registered)
      .when(merge({}, 'registered', '2025-03-01'))
      .thenRejected('agency.received-since');
    given(registered)
      .when(merge({}, 'registered', '2025-02-28'))
      .then(merged);
  });
  it('is refused into a successor that merged itself', () =>
    given(registered).when(merge({}, 'merged')).thenRejected('agency.successor-merged'));
});
