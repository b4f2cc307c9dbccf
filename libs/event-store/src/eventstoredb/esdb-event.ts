import { jsonEvent, type AllStreamResolvedEvent, type JSONEventData } from '@eventstore/db-client';
import type { ProposedEvent } from '../proposal.js';

/** An event of `$all` as the ledger takes it; `instant` is ISO 8601. */
export type FollowedEvent = Readonly<{
  eventId: string;
  stream: string;
  revision: string;
  type: string;
  schemaVersion: number;
  instant: string;
  data: string;
  metadata: string;
}>;

/** What EventStoreDB and its tools look for by these names; our own metadata stands before it, unchanged and in its order. */
const OURS_IN_THEIRS = ['$correlationId', '$causationId', '$schemaVersion', '$recordedAt'] as const;

/** `recordedAt` is given when an event is copied from another log, whose instant it keeps. */
export const esdbEvent = (event: ProposedEvent, recordedAt: string | null = null): JSONEventData => {
  const metadata = JSON.parse(event.metadata) as Record<string, unknown>;
  return jsonEvent({
    id: event.eventId,
    type: event.type,
    data: JSON.parse(event.data) as Record<string, unknown>,
    metadata: {
      ...metadata,
      $correlationId: metadata['correlationId'] ?? null,
      $causationId: metadata['causationId'] ?? null,
      $schemaVersion: event.schemaVersion,
      ...(recordedAt === null ? {} : { $recordedAt: recordedAt }),
    },
  });
};

/** @throws Error when the event was not written by this product: its place in the store is not ours alone */
export const followedEvent = ({ event }: AllStreamResolvedEvent, prefix: string): FollowedEvent => {
  if (event === undefined) throw new Error('a link without its event in $all');
  const metadata = event.metadata as Record<string, unknown> | undefined;
  const schemaVersion = metadata?.['$schemaVersion'];
  if (!event.isJson || metadata === undefined || typeof schemaVersion !== 'number') {
    throw new Error(`event ${event.id} of stream ${event.streamId} (${event.type}) was written by another program`);
  }
  const own = Object.fromEntries(
    Object.entries(metadata).filter(([key]) => !OURS_IN_THEIRS.some((name) => name === key)),
  );
  const recordedAt = metadata['$recordedAt'];
  return {
    eventId: event.id,
    stream: event.streamId.slice(prefix.length),
    revision: String(event.revision),
    type: event.type,
    schemaVersion,
    instant: typeof recordedAt === 'string' ? recordedAt : event.created.toISOString(),
    data: JSON.stringify(event.data),
    metadata: JSON.stringify(own),
  };
};
