import { setTimeout as sleep } from 'node:timers/promises';
import { status, type handleClientStreamingCall, type ServiceError } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { appendTooLarge, failure, notLeader, notReady, streamDeleted, thrown } from './failures.spec-kit.js';
import { meets, type Faults } from './faults.spec-kit.js';
import { refusedAt, type Serving } from './serving.spec-kit.js';
import { MAX_APPEND_SIZE, sizeOnDisk } from './size-on-disk.spec-kit.js';
import type { Expected, Judged, NewKept } from './stored-log.spec-kit.js';

const { AppendResp: Answer } = streams;
const { Empty } = shared;

type Target = Readonly<{ stream: string; expected: Expected }>;

/** `Append`: options first, then one message per event; answered when the caller has ended and the disk holds the events. */
export const appendCall =
  (serving: Serving, port: () => number): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, answer) => {
    const { log, faults } = serving;
    let target: Target | null = null;
    const proposed: NewKept[] = [];
    call.on('data', (request: AppendReq) => {
      const options = request.getOptions();
      if (options !== undefined) target = targetOf(options);
      const message = request.getProposedMessage();
      if (message !== undefined) proposed.push(eventOf(message));
    });
    call.on('error', () => undefined);
    call.on('end', async () => {
      if (target === null) return answer(failure(status.INVALID_ARGUMENT, 'no options'));
      const elsewhere = refusedAt(serving, call.metadata, true);
      if (elsewhere !== null) return answer(elsewhere);
      if (proposed.some((event) => !isWellFormed(event))) return answer(thrown());
      if (sum(proposed) > MAX_APPEND_SIZE) return answer(appendTooLarge(MAX_APPEND_SIZE));
      const refused = before(faults, port());
      if (refused === 'silent') return;
      if (refused !== null) return answer(refused);
      const judged = log.append(target.stream, target.expected, proposed);
      await log.settled();
      if (faults.answerMs > 0) await sleep(faults.answerMs);
      if (meets(faults, 'unavailableAfter')) return answer(failure(status.UNAVAILABLE, 'after'));
      if (meets(faults, 'deadlineAfter')) return answer(failure(status.DEADLINE_EXCEEDED, 'after'));
      if (meets(faults, 'timeoutAfter')) return answer(failure(status.ABORTED, 'Operation timed out'));
      if (meets(faults, 'silentAfter')) return;
      if (!judged.ok && judged.actual === 'deleted') return answer(streamDeleted(target.stream));
      answer(null, answerOf(judged, target.expected));
    });
  };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isWellFormed = ({ id, type }: NewKept): boolean => type !== '' && UUID.test(id);

export const sum = (proposed: readonly NewKept[]): number =>
  proposed.reduce((size, event) => size + sizeOnDisk(event), 0);

const before = (faults: Faults, port: number): ServiceError | 'silent' | null => {
  if (meets(faults, 'notReady')) return notReady();
  if (meets(faults, 'notLeader')) return notLeader(faults.leader ?? { host: '127.0.0.1', port });
  if (meets(faults, 'unavailableBefore')) return failure(status.UNAVAILABLE, 'before');
  return meets(faults, 'silentBefore') ? 'silent' : null;
};

const targetOf = (options: AppendReq.Options): Target => ({
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
