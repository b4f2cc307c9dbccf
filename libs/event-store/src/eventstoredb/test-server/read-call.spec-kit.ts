import { status, type handleServerStreamingCall } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { failure, streamDeleted } from './append-call.spec-kit.js';
import { meets, type Faults } from './faults.spec-kit.js';
import { said } from './said.spec-kit.js';
import type { Kept, StoredLog } from './stored-log.spec-kit.js';
import { subscribe, type Call } from './subscribe.spec-kit.js';

const { ReadReq: Request, ReadResp: Answer } = streams;

/** `Read`: a page of a stream or of `$all` in either direction, or a subscription that goes on until it is cancelled. */
export const readCall =
  (log: StoredLog, faults: Faults, open: Set<Call>): handleServerStreamingCall<ReadReq, ReadResp> =>
  (call) => {
    const options = call.request.getOptions();
    if (options === undefined) return void call.end();
    if (options.hasSubscription()) return subscribe(call, options, log, faults, open);
    if (meets(faults, 'brokenReads')) return void call.emit('error', failure(status.UNAVAILABLE, 'no reads'));
    const backwards = options.getReadDirection() === Request.Options.ReadDirection.BACKWARDS;
    const count = Number(options.getCount());
    const named = options.getStream();
    const events = named === undefined ? ofAll(options, log, backwards, count) : ofStream(named, log, backwards, count);
    if (events === 'deleted') return void call.emit('error', streamDeleted(nameOf(named)));
    if (events === null) {
      const missing = new Answer.StreamNotFound().setStreamIdentifier(named?.getStreamIdentifier());
      call.write(new Answer().setStreamNotFound(missing));
    }
    for (const event of events ?? []) call.write(said(event, named === undefined));
    call.end();
  };

const nameOf = (named: ReadReq.Options.StreamOptions | undefined): string =>
  Buffer.from(named?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');

const ofStream = (
  named: ReadReq.Options.StreamOptions,
  log: StoredLog,
  backwards: boolean,
  count: number,
): readonly Kept[] | 'deleted' | null => {
  const events = log.stream(nameOf(named));
  if (events === null || events === 'deleted') return events;
  const from = named.hasRevision() ? Number(named.getRevision()) : backwards ? Infinity : 0;
  if (!backwards) return events.filter(({ revision }) => revision >= from).slice(0, count);
  return events
    .filter(({ revision }) => revision <= from)
    .toReversed()
    .slice(0, count);
};

/** Forwards a position is where reading begins, backwards it is passed over: so the real server does. */
const ofAll = (options: ReadReq.Options, log: StoredLog, backwards: boolean, count: number): readonly Kept[] => {
  const at = options.getAll()?.getPosition()?.getCommitPosition();
  const from = at === undefined ? (backwards ? log.count : 0) : log.upTo(Number(at) - 1);
  return backwards ? log.slice(Math.max(0, from - count), from).toReversed() : log.slice(from, from + count);
};
