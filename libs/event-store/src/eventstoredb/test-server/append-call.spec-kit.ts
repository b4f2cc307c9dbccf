import { setTimeout as sleep } from 'node:timers/promises';
import { Metadata, status, type handleClientStreamingCall, type ServiceError } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { meets, type Faults } from './faults.spec-kit.js';
import type { Expected, Judged, NewKept, StoredLog } from './stored-log.spec-kit.js';

const { AppendResp: Answer } = streams;
const { Empty } = shared;

type Target = Readonly<{ stream: string; expected: Expected }>;

/** `Append`: options first, then one message per event; answered when the caller has ended and the disk holds the events. */
export const appendCall =
  (log: StoredLog, faults: Faults, port: () => number): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, answer) => {
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
      if (proposed.some(({ id, type }) => type === '' || !UUID.test(id))) {
        return answer(failure(status.UNKNOWN, 'Exception was thrown by handler.'));
      }
      const refused = before(faults, port());
      if (refused === 'silent') return;
      if (refused !== null) return answer(refused);
      const judged = log.append(target.stream, target.expected, proposed);
      await log.settled();
      if (faults.answerMs > 0) await sleep(faults.answerMs);
      if (meets(faults, 'unavailableAfter')) return answer(failure(status.UNAVAILABLE, 'after'));
      if (meets(faults, 'deadlineAfter')) return answer(failure(status.DEADLINE_EXCEEDED, 'after'));
      if (meets(faults, 'silentAfter')) return;
      if (!judged.ok && judged.actual === 'deleted') return answer(streamDeleted(target.stream));
      answer(null, answerOf(judged, target.expected));
    });
  };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const before = (faults: Faults, port: number): ServiceError | 'silent' | null => {
  if (meets(faults, 'notReady')) return failure(status.UNKNOWN, 'Server Is Not Ready');
  if (meets(faults, 'notLeader')) {
    const { host, port: at } = faults.leader ?? { host: '127.0.0.1', port };
    const trailers = { exception: 'not-leader', 'leader-endpoint-host': host, 'leader-endpoint-port': String(at) };
    return failure(status.NOT_FOUND, 'Leader info available', trailers);
  }
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

export const streamDeleted = (stream: string): ServiceError =>
  failure(status.FAILED_PRECONDITION, 'stream deleted', { exception: 'stream-deleted', 'stream-name': stream });

export const failure = (
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
};
