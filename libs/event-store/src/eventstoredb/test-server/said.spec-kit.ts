import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { TOMBSTONE, type Kept } from './stored-log.spec-kit.js';

const { ReadResp: Answer } = streams;
const { StreamIdentifier, UUID } = shared;

const UNSET = String(2n ** 64n - 1n);
const TOMBSTONE_REVISION = String(2n ** 63n - 1n);

/** An event as readers are told of it; readers of one stream are not told positions. */
export const said = (event: Kept, placed: boolean): ReadResp => {
  const position = placed ? String(event.position) : UNSET;
  const recorded = new Answer.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(event.id))
    .setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from(event.stream)))
    .setStreamRevision(event.type === TOMBSTONE ? TOMBSTONE_REVISION : String(event.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  const metadata = recorded.getMetadataMap();
  metadata.set('type', event.type);
  metadata.set('created', event.created);
  metadata.set('content-type', event.contentType);
  const answer = new Answer.ReadEvent().setEvent(recorded);
  if (placed) answer.setCommitPosition(position);
  else answer.setNoPosition(new shared.Empty());
  return new Answer().setEvent(answer);
};

export const checkpoint = (commit: number, prepare = commit): ReadResp =>
  new Answer().setCheckpoint(
    new Answer.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare)),
  );

export const confirmation = (): ReadResp =>
  new Answer().setConfirmation(new Answer.SubscriptionConfirmation().setSubscriptionId('test'));
