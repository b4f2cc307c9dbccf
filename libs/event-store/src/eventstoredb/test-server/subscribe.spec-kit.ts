import { setTimeout as sleep } from 'node:timers/promises';
import { status, type ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { failure, thrown } from './failures.spec-kit.js';
import { meets } from './faults.spec-kit.js';
import { checkpoint, confirmation, said } from './said.spec-kit.js';
import type { Serving } from './serving.spec-kit.js';
import type { Kept } from './stored-log.spec-kit.js';

export type Call = ServerWritableStream<ReadReq, ReadResp>;

/**
 * Tells all that passes the filter after a position, now and ever after, and now and then how far it has looked. As the
 * real servers do: it passes over the first event at the position or behind it, whatever that is (21.10); having come to
 * the end, it tells a checkpoint at the end of the log, where no event stands yet; from then on it tells one for every so
 * many events of the whole log, which may overtake the events up to it (20.10).
 */
export const subscribe = (call: Call, options: ReadReq.Options, { log, faults, open }: Serving): void => {
  const after = options.getAll()?.getPosition()?.getCommitPosition();
  if (after !== undefined && !log.isPlace(Number(after))) return void call.emit('error', thrown());
  const filter = options.getFilter();
  const passes = passing(filter);
  const interval = Math.max(1, filter?.getCheckpointintervalmultiplier() ?? 1);
  const window = Math.max(1, filter?.getMax() || 32) * interval;
  let next = after === undefined ? 0 : log.upTo(Number(after) - 1) + 1;
  let searched = 0;
  let looked = next;
  let ended = false;
  let live = false;
  let telling = false;
  const look = (): void => {
    for (looked = Math.max(looked, next); looked < log.count; looked += 1) {
      if (looked % interval === 0) call.write(checkpoint((log.at(looked) as Kept).position));
    }
  };
  const tell = async (): Promise<void> => {
    if (live && faults.mute === 2) look();
    if (ended || telling || faults.mute > 0) return;
    telling = true;
    if (live && next < log.count) {
      look();
      if (meets(faults, 'breakAhead')) call.emit('error', failure(status.UNAVAILABLE, 'ahead of its events'));
    }
    for (; !ended && faults.mute === 0 && next < log.count; next += 1) {
      const event = log.at(next) as Kept;
      if (passes(event)) call.write(said(event, true));
      searched += 1;
      if (!live && faults.searchMs > 0 && searched % 100 === 0) await sleep(faults.searchMs, undefined, { ref: false });
      if (ended) return;
      if (!live && searched % window === 0) call.write(checkpoint(event.position));
      if (meets(faults, 'cancelAfter')) call.emit('error', failure(status.CANCELLED, 'Operation was cancelled'));
      else if (meets(faults, 'breakAfter')) call.emit('error', failure(status.UNAVAILABLE, 'in mid-stream'));
    }
    if (!ended && !live) call.write(checkpoint(log.end, 0));
    live = true;
    telling = false;
  };
  const stop = log.listen(() => (faults.slowMs > 0 ? void sleep(faults.slowMs).then(tell) : setImmediate(tell)));
  const over = (): void => {
    ended = true;
    stop();
    open.delete(call);
  };
  open.add(call);
  for (const end of ['cancelled', 'close', 'error'] as const) call.on(end, over);
  call.write(confirmation());
  void tell();
};

const passing = (filter: ReadReq.Options.FilterOptions | undefined): ((event: Kept) => boolean) => {
  const byStream = filter?.getStreamIdentifier();
  const expression = byStream ?? filter?.getEventType();
  if (expression === undefined) return () => true;
  const prefixes = expression.getPrefixList();
  const pattern = new RegExp(prefixes.length > 0 ? '' : expression.getRegex(), 'u');
  return (event) => {
    const text = byStream === undefined ? event.type : event.stream;
    return prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : pattern.test(text);
  };
};
