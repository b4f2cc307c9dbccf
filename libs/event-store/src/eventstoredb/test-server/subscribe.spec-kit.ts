import { setTimeout as sleep } from 'node:timers/promises';
import { status, type ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { failure } from './failures.spec-kit.js';
import { meets } from './faults.spec-kit.js';
import { checkpointAt, confirmation, said } from './said.spec-kit.js';
import type { Serving } from './serving.spec-kit.js';
import type { Kept } from './stored-log.spec-kit.js';

export type Call = ServerWritableStream<ReadReq, ReadResp>;

/**
 * Tells all that passes the filter after a position, now and ever after, and every so often how far it has looked. As the
 * real server does, it passes over the first event at the position or behind it, whatever that is.
 */
export const subscribe = (call: Call, options: ReadReq.Options, { log, faults, open }: Serving): void => {
  const after = options.getAll()?.getPosition()?.getCommitPosition();
  const filter = options.getFilter();
  const passes = passing(filter);
  const window = Math.max(1, filter?.getMax() || 32) * Math.max(1, filter?.getCheckpointintervalmultiplier() ?? 1);
  let next = after === undefined ? 0 : log.upTo(Number(after) - 1) + 1;
  let searched = 0;
  let ended = false;
  const tell = (): void => {
    for (; !ended && faults.mute === 0 && next < log.count; next += 1) {
      const event = log.at(next) as Kept;
      if (passes(event)) call.write(said(event, true));
      searched += 1;
      if (searched % window === 0) call.write(checkpointAt(event));
      if (meets(faults, 'cancelAfter')) call.emit('error', failure(status.CANCELLED, 'Operation was cancelled'));
      else if (meets(faults, 'breakAfter')) call.emit('error', failure(status.UNAVAILABLE, 'in mid-stream'));
    }
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
  tell();
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
