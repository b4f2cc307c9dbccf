import { MemoryEventStore } from '#libs/event-store';
import { newId } from '#libs/identity';
import { recorded } from '#libs/testing';
import { agencyDecider } from '../domain/agency.decider.js';
import { ChangeGroupMembers, ChangeGroupMembersHandler } from './change-group-members.command.js';

const metadata = () => recorded({ type: 'x', data: {} }, { metadata: { commandId: newId() } }).metadata;

describe('changing the members of a group', () => {
  it('names every member that no agency is registered under', async () => {
    const store = new MemoryEventStore();
    const agency = { code: 'AA', name: 'Cục A', kind: 'other', aliases: [] } as const;
    await store.handle(agencyDecider, 'AA', { type: 'RegisterAgency', data: agency }, metadata());
    const change = (members: readonly string[]) => {
      const data = { code: 'NORTH', name: 'Các cục', aliases: [], members, from: '2025-01-01' };
      return new ChangeGroupMembersHandler(store).execute(new ChangeGroupMembers(data, metadata()));
    };
    await expect(change(['AA', 'BB', 'not a code'])).rejects.toMatchObject({
      faults: [{ place: 'members BB' }, { place: 'members not a code' }],
    });
    await expect(change(['AA'])).resolves.toMatchObject({ events: 1, repeated: false });
  });
});
