import { MemoryEventStore } from '#libs/event-store';
import { newId } from '#libs/identity';
import { recorded } from '#libs/testing';
import { agencyDecider } from '../domain/agency.decider.js';
import { MergeAgency, MergeAgencyHandler } from './merge-agency.command.js';

const metadata = () => recorded({ type: 'x', data: {} }, { metadata: { commandId: newId() } }).metadata;

describe('merging an agency', () => {
  const store = new MemoryEventStore();
  const merge = (code: string, successor: string, on = '2025-03-01') =>
    new MergeAgencyHandler(store, store).execute(new MergeAgency({ code, successor, on }, metadata()));

  beforeAll(async () => {
    for (const code of ['AA', 'BB', 'CC', 'DD', 'EE']) {
      const data = { code, name: `Cục ${code}`, kind: 'other', aliases: [] } as const;
      await store.handle(agencyDecider, code, { type: 'RegisterAgency', data }, metadata());
    }
  });

  it('looks up whether the successor is registered and stands on its own', async () => {
    await expect(merge('AA', 'ZZ')).rejects.toMatchObject({ code: 'agency.successor-unknown' });
    await expect(merge('AA', 'no such stream')).rejects.toMatchObject({ code: 'agency.successor-unknown' });
    await expect(merge('AA', 'BB')).resolves.toMatchObject({ events: 1 });
    await expect(merge('CC', 'AA')).rejects.toMatchObject({ code: 'agency.successor-merged' });
    await expect(merge('BB', 'AA')).rejects.toMatchObject({ code: 'agency.successor-merged' });
  });

  it('takes mergers in whatever order they are entered, as long as each has two agencies of its day', async () => {
    await merge('DD', 'EE', '2025-07-01');
    await expect(merge('BB', 'DD', '2025-07-01')).rejects.toMatchObject({ code: 'agency.successor-merged' });
    await expect(merge('BB', 'DD', '2025-06-30')).resolves.toMatchObject({ events: 1 });
    await expect(merge('EE', 'CC', '2025-07-01')).rejects.toMatchObject({ code: 'agency.received-since' });
    await expect(merge('EE', 'BB', '2025-07-02')).rejects.toMatchObject({ code: 'agency.successor-merged' });
    await expect(merge('EE', 'BB', '2025-06-01')).rejects.toMatchObject({ code: 'agency.received-since' });
    await expect(merge('EE', 'CC', '2025-07-02')).resolves.toMatchObject({ events: 1 });
  });
});
