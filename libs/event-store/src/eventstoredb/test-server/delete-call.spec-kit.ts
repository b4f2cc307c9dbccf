import { status, type handleUnaryCall } from '@grpc/grpc-js';
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { failure, streamDeleted } from './append-call.spec-kit.js';
import type { StoredLog } from './stored-log.spec-kit.js';

/** `Delete`: what is there is hidden. Revisions are not compared. */
export const deleteCall =
  (log: StoredLog): handleUnaryCall<DeleteReq, DeleteResp> =>
  ({ request }, answer) => {
    const name = nameIn(request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8());
    if (log.stream(name) === 'deleted') return answer(streamDeleted(name));
    if (log.stream(name) === null) return answer(failure(status.FAILED_PRECONDITION, 'no such stream'));
    log.delete(name);
    void log.settled().then(() => answer(null, new streams.DeleteResp()));
  };

/** `Tombstone`: the stream ends for ever. Revisions are not compared. */
export const tombstoneCall =
  (log: StoredLog): handleUnaryCall<TombstoneReq, TombstoneResp> =>
  ({ request }, answer) => {
    log.tombstone(nameIn(request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8()));
    void log.settled().then(() => answer(null, new streams.TombstoneResp()));
  };

const nameIn = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');
