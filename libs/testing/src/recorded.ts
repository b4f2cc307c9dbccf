import type { Fact, Metadata, Recorded } from '#libs/kernel';

export type RecordedAs = Partial<Pick<Recorded, 'stream' | 'revision' | 'sequence' | 'recordedAt' | 'eventId'>> &
  Readonly<{ effectiveOn?: string; metadata?: Partial<Metadata> }>;

/** A fact as if the ledger had recorded it; what a spec does not care about has a fixed value. */
export const recorded = <Event extends Fact>(event: Event, as: RecordedAs = {}): Recorded<Event> => ({
  ...event,
  eventId: as.eventId ?? '00000000-0000-4000-8000-000000000000',
  stream: as.stream ?? 's',
  revision: as.revision ?? as.sequence ?? 0,
  sequence: as.sequence ?? 0,
  recordedAt: as.recordedAt ?? '2025-01-01T00:00:00.000000Z',
  metadata: {
    actor: { subject: 'tester', name: 'Tester', agency: null, role: 'government-office' },
    onBehalfOf: null,
    effectiveOn: as.effectiveOn ?? '2025-01-01',
    commandId: 'c',
    correlationId: 'c',
    causationId: null,
    source: null,
    traceId: null,
    ...as.metadata,
  },
});
