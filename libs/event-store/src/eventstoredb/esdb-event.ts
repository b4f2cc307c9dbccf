import { jsonEvent, type AllStreamResolvedEvent, type JSONEventData } from '@eventstore/db-client';
import type { ProposedEvent } from '../proposal.js';
import { WrongStore } from '../wrong-store.js';
import { IDENTITY } from './identity-stream.js';
import type { Stamped } from './of-one-append.js';

/** An event of `$all` as the ledger takes it; `instant` is ISO 8601. */
export type FollowedEvent = Stamped &
  Readonly<{ eventId: string; type: string; schemaVersion: number; data: string; metadata: string }>;

/**
 * What EventStoreDB and its tools look for by these names; our own metadata stands before it, unchanged and in its order.
 * A name of our own that is one of these, or one with more `$` before it, gets one `$` more there.
 */
const THEIRS = /^\$(\$*)(correlationId|causationId|schemaVersion|recordedAt|append)$/;

/** `recordedAt`: the instant that an event keeps when it is copied from another log. `append`: the id of the event its append begins with. */
export type Stamps = Readonly<{ recordedAt?: string; append?: string }>;

export const esdbEvent = (event: ProposedEvent, { recordedAt, append }: Stamps = {}): JSONEventData => {
  const metadata = JSON.parse(event.metadata) as Record<string, unknown>;
  const renamed = Object.entries(metadata).map(([name, value]) => [THEIRS.test(name) ? `$${name}` : name, value]);
  return jsonEvent({
    id: event.eventId,
    type: event.type,
    data: JSON.parse(event.data) as Record<string, unknown>,
    metadata: {
      ...(Object.fromEntries(renamed) as Record<string, unknown>),
      $correlationId: metadata['correlationId'] ?? null,
      $causationId: metadata['causationId'] ?? null,
      $schemaVersion: event.schemaVersion,
      ...(recordedAt === undefined ? {} : { $recordedAt: recordedAt }),
      ...(append === undefined || append === event.eventId ? {} : { $append: append }),
    },
  });
};

/** @throws WrongStore when the event was not written by this product: its place in the store is not ours alone */
export const followedEvent = ({ event }: AllStreamResolvedEvent, prefix: string): FollowedEvent => {
  const metadata = event?.metadata as Record<string, unknown> | undefined;
  const schemaVersion = metadata?.['$schemaVersion'];
  if (event?.isJson !== true || metadata === undefined || typeof schemaVersion !== 'number') throw foreign(event);
  const [recordedAt, append] = [metadata['$recordedAt'], metadata['$append']];
  const isCopied = typeof recordedAt === 'string';
  return {
    eventId: event.id,
    stream: event.streamId.slice(prefix.length),
    revision: String(event.revision),
    type: event.type,
    schemaVersion,
    appends: isCopied ? [] : [typeof append === 'string' ? append : event.id],
    instant: isCopied ? recordedAt : event.created.toISOString(),
    data: JSON.stringify(event.data),
    metadata: JSON.stringify(ownOf(metadata)),
  };
};

const ownOf = (metadata: Record<string, unknown>): unknown =>
  Object.fromEntries(
    Object.entries(metadata).flatMap(([name, value]) => {
      const [, more] = THEIRS.exec(name) ?? [];
      if (more === '') return [];
      return [[more === undefined ? name : name.slice(1), value]];
    }),
  );

/** Of another program, of another installation with a prefix of its own, or a link that some tool made. */
const foreign = (event: AllStreamResolvedEvent['event']): WrongStore => {
  const place = `${event?.streamId ?? '?'}@${event?.revision ?? '?'} (${event?.type ?? 'link'})`;
  const shared = event?.streamId.endsWith(IDENTITY) === true;
  return new WrongStore({
    vi: `${place} trong EventStoreDB không do hệ thống này ghi${shared ? ': hãy đặt EVENTSTORE_STREAM_PREFIX' : ''}`,
    en: `${place} in EventStoreDB was not written by this installation${shared ? ': set EVENTSTORE_STREAM_PREFIX' : ''}`,
  });
};
