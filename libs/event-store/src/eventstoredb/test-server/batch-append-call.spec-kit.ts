import { setTimeout as sleep } from 'node:timers/promises';
import type { handleBidiStreamingCall } from '@grpc/grpc-js';
import anys from 'google-protobuf/google/protobuf/any_pb.js';
import empties from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Message } from 'google-protobuf';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import statuses from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { isWellFormed, sum } from './append-call.spec-kit.js';
import { meets } from './faults.spec-kit.js';
import { refusedAt, type Serving } from './serving.spec-kit.js';
import { MAX_APPEND_SIZE } from './size-on-disk.spec-kit.js';
import type { Expected, Judged, NewKept } from './stored-log.spec-kit.js';

const { Any } = anys;
const { Empty } = empties;

type Refusal = Readonly<{ code: number; message: string; type: string; details: Message }>;
type Gathered = { options: BatchAppendReq.Options; proposed: NewKept[] };

/** How long after `BadRequest` the second answer to the same append comes. */
const LATE_MS = 10_000;

/**
 * `BatchAppend`: many appends over one call, each answered under its own id when its final message has come and the disk
 * holds its events. Refusals are messages of `google.rpc.Status`. As the real server does, an append with an event whose
 * type is empty or whose id is no UUID is answered twice: at once and, ten seconds later, with a timeout.
 */
export const batchAppendCall =
  (serving: Serving, lateMs = LATE_MS): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> =>
  (call) => {
    const gathered = new Map<string, Gathered>();
    const elsewhere = refusedAt(serving, call.metadata, true);
    if (elsewhere !== null) return void call.emit('error', elsewhere);
    call.on('error', () => undefined);
    call.on('end', () => call.end());
    call.on('data', async (request: BatchAppendReq) => {
      const key = request.getCorrelationId()?.toString() ?? '';
      const options = request.getOptions();
      const append = gathered.get(key) ?? (options === undefined ? null : { options, proposed: [] });
      if (append === null) return;
      gathered.set(key, append);
      append.proposed.push(...request.getProposedMessagesList().map(eventOf));
      if (!request.getIsFinal()) return;
      gathered.delete(key);
      const say = (answer: BatchAppendResp): void => {
        const named = append.options.getStreamIdentifier();
        if (!call.cancelled) call.write(answer.setCorrelationId(request.getCorrelationId()).setStreamIdentifier(named));
      };
      if (append.proposed.some((event) => !isWellFormed(event))) {
        say(refusal(BAD_REQUEST));
        await sleep(lateMs, undefined, { ref: false });
        return say(refusal(TIMEOUT));
      }
      const answer = await carriedOut(serving, append);
      say(answer);
      if (meets(serving.faults, 'secondAnswer')) say(answer);
    });
  };

const carriedOut = async ({ log, faults }: Serving, { options, proposed }: Gathered): Promise<BatchAppendResp> => {
  if (meets(faults, 'notReady')) return refusal(NOT_READY);
  if (sum(proposed) > MAX_APPEND_SIZE) return refusal(tooLarge());
  const stream = Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');
  const judged = log.append(stream, expectedOf(options), proposed);
  await log.settled();
  if (judged.ok) return success(judged);
  return refusal(judged.actual === 'deleted' ? deleted(options) : wrongVersion(options, judged.actual));
};

const success = ({ revision, position }: Extract<Judged, { ok: true }>): BatchAppendResp => {
  const at = new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position));
  const told = new streams.BatchAppendResp.Success().setCurrentRevision(String(revision)).setPosition(at);
  return new streams.BatchAppendResp().setSuccess(told);
};

const refusal = ({ code, message, type, details }: Refusal): BatchAppendResp => {
  const any = new Any();
  any.pack(details.serializeBinary(), `event_store.client.${type}`);
  return new streams.BatchAppendResp().setError(
    new statuses.Status().setCode(code).setMessage(message).setDetails(any),
  );
};

const BAD_REQUEST: Refusal = {
  ...{ code: 3, message: 'Bad Request', type: 'BadRequest' },
  details: new shared.BadRequest(),
};
const TIMEOUT: Refusal = { code: 4, message: 'Timeout', type: 'Timeout', details: new shared.Timeout() };
/** A type that the client does not know: it answers "Could not recognize Server Is Not Ready". */
const NOT_READY: Refusal = { code: 14, message: 'Server Is Not Ready', type: 'NotReady', details: new shared.Empty() };

const tooLarge = (): Refusal => ({
  ...{ code: 3, message: 'Maximum Append Size Exceeded', type: 'MaximumAppendSizeExceeded' },
  details: new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_SIZE),
});

const deleted = (options: BatchAppendReq.Options): Refusal => ({
  ...{ code: 9, message: 'Stream deleted', type: 'StreamDeleted' },
  details: new shared.StreamDeleted().setStreamIdentifier(options.getStreamIdentifier()),
});

const wrongVersion = (options: BatchAppendReq.Options, actual: number): Refusal => {
  const details = new shared.WrongExpectedVersion();
  if (actual === -1) details.setCurrentNoStream(new Empty());
  else details.setCurrentStreamRevision(String(actual));
  const expected = expectedOf(options);
  if (expected === 'no-stream') details.setExpectedNoStream(new Empty());
  else if (expected === 'any') details.setExpectedAny(new Empty());
  else if (expected === 'stream-exists') details.setExpectedStreamExists(new Empty());
  else details.setExpectedStreamPosition(String(expected));
  return { code: 9, message: 'Wrong expected version', type: 'WrongExpectedVersion', details };
};

const expectedOf = (options: BatchAppendReq.Options): Expected =>
  options.hasNoStream()
    ? 'no-stream'
    : options.hasStreamExists()
      ? 'stream-exists'
      : options.hasAny()
        ? 'any'
        : Number(options.getStreamPosition());

const eventOf = (message: BatchAppendReq.ProposedMessage): NewKept => ({
  id: message.getId()?.getString().toLowerCase() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});
