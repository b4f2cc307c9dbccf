import type { handleUnaryCall } from '@grpc/grpc-js';
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { streamDeleted, wrongVersion } from './failures.spec-kit.js';
import { refusedAt, type Serving } from './serving.spec-kit.js';

/** `Delete`: what is there is hidden. */
export const deleteCall =
  (serving: Serving): handleUnaryCall<DeleteReq, DeleteResp> =>
  ({ request, metadata }, answer) => {
    const { log, version } = serving;
    const options = request.getOptions();
    const name = nameIn(options?.getStreamIdentifier()?.getStreamName_asU8());
    const refused = refusedAt(serving, metadata, true);
    if (refused !== null) return answer(refused);
    if (log.stream(name) === 'deleted') return answer(streamDeleted(name));
    const expected = options?.hasAny() ? ANY : options?.hasNoStream() ? MISSING : Number(options?.getRevision());
    const actual = log.lastRevision(name);
    // Asked for any revision, 20.10 deletes what is not there; 21.10 does not.
    if (actual === MISSING && expected === ANY && version === '20.10') return answer(null, new streams.DeleteResp());
    if ((actual === MISSING && expected === ANY) || (expected !== ANY && expected !== actual)) {
      return answer(wrongVersion(name, expected, actual));
    }
    log.delete(name);
    void log.settled().then(() => answer(null, new streams.DeleteResp()));
  };

/** `Tombstone`: the stream ends for ever. Revisions are not compared. */
export const tombstoneCall =
  (serving: Serving): handleUnaryCall<TombstoneReq, TombstoneResp> =>
  ({ request, metadata }, answer) => {
    const { log } = serving;
    const name = nameIn(request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8());
    const refused = refusedAt(serving, metadata, true);
    if (refused !== null) return answer(refused);
    if (log.stream(name) === 'deleted') return answer(streamDeleted(name));
    log.tombstone(name);
    void log.settled().then(() => answer(null, new streams.TombstoneResp()));
  };

const ANY = -2;
const MISSING = -1;

const nameIn = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');
