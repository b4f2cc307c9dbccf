import { givenFor } from '#libs/testing';
import type { AgencyGroupCommand } from './agency.commands.js';
import { agencyGroupDecider } from './agency-group.decider.js';
import type { AgencyGroupEvent } from './agency.events.js';

const given = givenFor(agencyGroupDecider);
const data = { code: 'NORTH', name: 'Các tỉnh phía Bắc', aliases: [], members: ['T01', 'T04'], from: '2025-01-01' };
const changed = (change: object = {}): AgencyGroupEvent => ({
  type: 'GroupMembersChanged',
  data: { ...data, ...change },
});
const change = (difference: object = {}, unknownMembers: readonly string[] = []): AgencyGroupCommand => ({
  type: 'ChangeGroupMembers',
  data: { ...data, ...difference },
  unknownMembers,
});

describe('changing the members of a group', () => {
  it('happens to a new group', () => given().when(change()).then(changed()));
  it('happens from another day', () =>
    given(changed())
      .when(change({ members: ['T01'], from: '2025-07-01' }))
      .then(changed({ members: ['T01'], from: '2025-07-01' })));
  it('happens again for the same day when the members differ', () =>
    given(changed())
      .when(change({ members: ['T01'] }))
      .then(changed({ members: ['T01'] })));
  it('is silent when that holds from that day already', () =>
    given(changed(), changed({ members: ['T01'], from: '2025-07-01' }))
      .when(change())
      .thenNothing());
  it.each([
    [{ code: 'các bộ' }, 'agency-group.invalid-code'],
    [{ from: '2025-02-29' }, 'agency-group.invalid-day'],
    [{ name: '' }, 'agency-group.name-missing'],
    [{ members: [] }, 'agency-group.no-members'],
    [{ members: ['T01', 'T01'] }, 'agency-group.repeated-member'],
  ])('is refused for %j', (difference, code) => given().when(change(difference)).thenRejected(code));
  it('is refused for a member that no agency is registered under', () =>
    given()
      .when(change({}, ['T04']))
      .thenRejected('agency-group.unknown-member'));
});
