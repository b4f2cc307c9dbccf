import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Faults } from './faults.spec-kit.js';
import type { Kept, StoredLog } from './stored-log.spec-kit.js';

const { ReadReq: Request, ReadResp: Answer } = streams;
const { StreamIdentifier, UUID } = shared;

type Call = ServerWritableStream<ReadReq, ReadResp>;

/** `Read`: a page of a stream or of `$all` in either direction, or a subscription that goes on until it is cancelled. */
export const readCall =
  (log: StoredLog, faults: Faults, open: Set<Call>): handleServerStreamingCall<ReadReq, ReadResp> =>
  (call) => {
    const options = call.request.getOptions();
    if (options === undefined) return void call.end();
    if (options.hasSubscription()) return subscribe(call, options, log, faults, open);
    const events = wanted(options, log);
    if (events === null) {
      const missing = options.getStream()?.getStreamIdentifier();
      call.write(new Answer().setStreamNotFound(new Answer.StreamNotFound().setStreamIdentifier(missing)));
    }
    for (const event of (events ?? []).slice(0, Number(options.getCount()))) call.write(said(event));
    call.end();
  };

const wanted = (options: ReadReq.Options, log: StoredLog): readonly Kept[] | null => {
  const backwards = options.getReadDirection() === Request.Options.ReadDirection.BACKWARDS;
  const named = options.getStream();
  if (named === undefined) return ofAll(options, log, backwards);
  const name = Buffer.from(named.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');
  const events = log.stream(name);
  if (events.length === 0) return null;
  return backwards ? events.toReversed() : events;
};

/** Forwards a position is where reading begins, backwards it is passed over: so the real server does. */
const ofAll = (options: ReadReq.Options, { events }: StoredLog, backwards: boolean): readonly Kept[] => {
  const from = options.getAll()?.getPosition()?.getCommitPosition();
  if (!backwards) return from === undefined ? events : events.filter(({ position }) => position >= Number(from));
  const before =
    from === undefined ? events.length : events.findLastIndex(({ position }) => position < Number(from)) + 1;
  return events.slice(Math.max(0, before - Number(options.getCount())), before).toReversed();
};

const subscribe = (call: Call, options: ReadReq.Options, log: StoredLog, faults: Faults, open: Set<Call>): void => {
  const after = Number(options.getAll()?.getPosition()?.getCommitPosition() ?? -1);
  const filter = options.getFilter();
  const passes = passing(filter);
  const window = Math.max(1, filter?.getMax() || 32) * Math.max(1, filter?.getCheckpointintervalmultiplier() ?? 1);
  let told = log.events.findLastIndex(({ position }) => position <= after) + 1;
  let searched = 0;
  call.write(new Answer().setConfirmation(new Answer.SubscriptionConfirmation().setSubscriptionId('test')));
  const tell = (): void => {
    for (; !faults.mute && told < log.events.length; told += 1) {
      const event = log.events[told] as Kept;
      if (passes(event)) call.write(said(event));
      searched += 1;
      if (searched % window === 0) call.write(new Answer().setCheckpoint(placeOf(event)));
    }
  };
  const stop = log.listen(() => setImmediate(tell));
  open.add(call);
  const over = (): void => {
    stop();
    open.delete(call);
  };
  call.on('cancelled', over);
  call.on('close', over);
  call.on('error', over);
  tell();
};

const passing = (filter: ReadReq.Options.FilterOptions | undefined): ((event: Kept) => boolean) => {
  const byStream = filter?.getStreamIdentifier();
  const byType = filter?.getEventType();
  const expression = byStream ?? byType;
  if (expression === undefined) return () => true;
  const prefixes = expression.getPrefixList();
  const pattern = new RegExp(prefixes.length > 0 ? '' : expression.getRegex(), 'u');
  return (event) => {
    const text = byStream === undefined ? event.type : event.stream;
    return prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : pattern.test(text);
  };
};

const placeOf = ({ position }: Kept): ReadResp.Checkpoint =>
  new Answer.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position));

const said = (event: Kept): ReadResp => {
  const recorded = new Answer.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(event.id))
    .setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from(event.stream)))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(String(event.position))
    .setPreparePosition(String(event.position))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  const metadata = recorded.getMetadataMap();
  metadata.set('type', event.type);
  metadata.set('created', event.created);
  metadata.set('content-type', event.contentType);
  const answer = new Answer.ReadEvent().setEvent(recorded).setCommitPosition(String(event.position));
  return new Answer().setEvent(answer);
};
