import { Metadata, status, type handleClientStreamingCall, type ServiceError } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Faults } from './faults.spec-kit.js';
import type { Expected, Judged, NewKept, StoredLog } from './stored-log.spec-kit.js';

const { AppendResp: Answer } = streams;
const { Empty } = shared;

/** `Append`: options first, then one message per event; answered when the caller has ended. */
export const appendCall =
  (log: StoredLog, faults: Faults): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, answer) => {
    let target: Readonly<{ stream: string; expected: Expected }> | null = null;
    const proposed: NewKept[] = [];
    call.on('data', (request: AppendReq) => {
      const options = request.getOptions();
      if (options !== undefined) target = targetOf(options);
      const message = request.getProposedMessage();
      if (message !== undefined) proposed.push(eventOf(message));
    });
    call.on('error', () => undefined);
    call.on('end', () => {
      if (target === null) return answer(failure(status.INVALID_ARGUMENT, 'no options'));
      if (take(faults, 'notReady')) return answer(failure(status.UNKNOWN, 'Server Is Not Ready'));
      if (take(faults, 'notLeader')) return answer(failure(status.UNAVAILABLE, 'Leader info available'));
      if (take(faults, 'unavailableBefore')) return answer(failure(status.UNAVAILABLE, 'before'));
      const judged = log.append(target.stream, target.expected, proposed);
      if (take(faults, 'unavailableAfter')) return answer(failure(status.UNAVAILABLE, 'after'));
      if (take(faults, 'silentAfter')) return;
      answer(null, answerOf(judged, target.expected));
    });
  };

const take = (faults: Faults, kind: Exclude<keyof Faults, 'mute'>): boolean => {
  if (faults[kind] === 0) return false;
  faults[kind] -= 1;
  return true;
};

const targetOf = (options: AppendReq.Options): Readonly<{ stream: string; expected: Expected }> => ({
  stream: Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
  expected: options.hasNoStream()
    ? 'no-stream'
    : options.hasStreamExists()
      ? 'stream-exists'
      : options.hasAny()
        ? 'any'
        : Number(options.getRevision()),
});

const eventOf = (message: AppendReq.ProposedMessage): NewKept => ({
  id: message.getId()?.getString().toLowerCase() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

const answerOf = (judged: Judged, expected: Expected): AppendResp => {
  const answer = new Answer();
  if (judged.ok) {
    const position = new Answer.Position();
    position.setCommitPosition(String(judged.position)).setPreparePosition(String(judged.position));
    return answer.setSuccess(new Answer.Success().setCurrentRevision(String(judged.revision)).setPosition(position));
  }
  const wrong = new Answer.WrongExpectedVersion();
  if (judged.actual === -1) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(judged.actual));
  if (expected === 'no-stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'any') wrong.setExpectedAny(new Empty());
  else if (expected === 'stream-exists') wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedRevision(String(expected));
  return answer.setWrongExpectedVersion(wrong);
};

export const failure = (code: status, details: string): ServiceError =>
  Object.assign(new Error(details), { code, details, metadata: new Metadata() });
