import { setTimeout as sleep } from 'node:timers/promises';
import { status, type handleServerStreamingCall } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { failure, streamDeleted, thrown } from './failures.spec-kit.js';
import { meets } from './faults.spec-kit.js';
import { said } from './said.spec-kit.js';
import { refusedAt, type Serving } from './serving.spec-kit.js';
import type { Kept, StoredLog } from './stored-log.spec-kit.js';
import { subscribe } from './subscribe.spec-kit.js';

const { ReadReq: Request, ReadResp: Answer } = streams;

/** So many events are told at once. */
const BATCH = 100;

/** `Read`: a page of a stream or of `$all` in either direction, or a subscription that goes on until it is cancelled. */
export const readCall =
  (serving: Serving): handleServerStreamingCall<ReadReq, ReadResp> =>
  async (call) => {
    const { log, faults, node, version, read } = serving;
    const options = call.request.getOptions();
    if (options === undefined) return void call.end();
    const refused = refusedAt(serving, call.metadata, false);
    if (refused !== null) return void call.emit('error', refused);
    if (options.hasSubscription()) return subscribe(call, options, serving);
    if (meets(faults, 'brokenReads')) return void call.emit('error', failure(status.UNAVAILABLE, 'no reads'));
    if (meets(faults, 'silentReads')) return;
    const at = options.getAll()?.getPosition()?.getCommitPosition();
    if (at !== undefined && !log.isPlace(Number(at))) return void call.emit('error', thrown());
    const backwards = options.getReadDirection() === Request.Options.ReadDirection.BACKWARDS;
    const count = Number(options.getCount());
    if (count === 0 && version === '21.10') return void call.emit('error', thrown());
    const named = options.getStream();
    const end = log.count - (node.leads() ? faults.unindexed : faults.lagging);
    const events =
      named === undefined ? ofAll(options, log, end, backwards, count) : ofStream(named, log, end, backwards, count);
    if (events === 'deleted') return void call.emit('error', streamDeleted(nameOf(named)));
    if (events === null) {
      const missing = new Answer.StreamNotFound().setStreamIdentifier(named?.getStreamIdentifier());
      call.write(new Answer().setStreamNotFound(missing));
    }
    for (const [at, event] of (events ?? []).entries()) {
      if (at % BATCH === 0) await sleep(faults.readMs, undefined, { ref: false });
      if (call.cancelled) return;
      call.write(said(event, named === undefined));
      read.events += 1;
    }
    call.end();
  };

const nameOf = (named: ReadReq.Options.StreamOptions | undefined): string =>
  Buffer.from(named?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');

const ofStream = (
  named: ReadReq.Options.StreamOptions,
  log: StoredLog,
  end: number,
  backwards: boolean,
  count: number,
): readonly Kept[] | 'deleted' | null => {
  const told = log.stream(nameOf(named));
  if (told === null || told === 'deleted') return told;
  const events = told.filter(({ position }) => position <= (log.at(end - 1)?.position ?? 0));
  if (told.length > 0 && events.length === 0) return null;
  const from = named.hasRevision() ? Number(named.getRevision()) : backwards ? Infinity : 0;
  if (!backwards) return events.filter(({ revision }) => revision >= from).slice(0, count);
  return events
    .filter(({ revision }) => revision <= from)
    .toReversed()
    .slice(0, count);
};

/** Forwards a position is where reading begins, backwards it is passed over: so the real server does. */
const ofAll = (
  options: ReadReq.Options,
  log: StoredLog,
  end: number,
  backwards: boolean,
  count: number,
): readonly Kept[] => {
  const at = options.getAll()?.getPosition()?.getCommitPosition();
  const from = Math.min(end, at === undefined ? (backwards ? end : 0) : log.upTo(Number(at) - 1));
  if (backwards) return log.slice(Math.max(0, from - count), from).toReversed();
  return log.slice(from, Math.min(end, from + count));
};
