import type { Metadata, PlainRecord } from '#libs/kernel';
import { newId } from '#libs/identity';
import type { NewEvent } from '../streams.js';

export const someMetadata: Metadata = {
  actor: { subject: 'u-17', name: 'Nguyễn Thị Hoà', agency: 'moha', role: 'agency-officer' },
  onBehalfOf: null,
  effectiveOn: '2025-10-24',
  commandId: 'c-1',
  correlationId: 'c-1',
  causationId: null,
  source: null,
  traceId: null,
};

export const newEvent = (type: string, data: PlainRecord = {}, eventId: string = newId()): NewEvent => ({
  type,
  data,
  eventId,
  metadata: someMetadata,
});

export const newEvents = (...types: readonly string[]): readonly NewEvent[] => types.map((type) => newEvent(type));
