import { compareLogs, type Compared } from './compare-logs.js';
import { logRefused } from './log-refused.js';
import type { Log, LogView, TargetLog } from './log.js';
import { RootOfHashes } from './root-of-hashes.js';
import { orderFaults } from './sealed-in-order.js';
import type { SealedEvent } from './sealed-event.js';

export type CopyStep = 'checked' | 'found' | 'written' | 'compared';

export type CopyOptions = Readonly<{
  /** After every page: how many events have passed the step. */
  onProgress?: (step: CopyStep, events: number) => void;
  /** Whether the target may go on after the source's last event: it then holds the copy and grew. */
  mayBeLonger?: boolean;
}>;

/** `events` of the source when the copy began; `grew`: how many it has been given since, which were not copied. */
export type Copied = Readonly<{
  events: number;
  found: number;
  written: number;
  compared: number;
  equal: boolean;
  rootOfHashes: string;
  grew: number;
}>;

/**
 * Copies a log into another, up to where the source is now, and compares every event of both afterwards. The whole source
 * is checked before the first event is written. What an earlier copy left is compared and gone on from: killing it anywhere
 * and repeating it gives the same log.
 * @throws Rejection when the source is half copied itself or damaged, holds what the target cannot, or the target holds other events
 */
export const copyLog = async (source: Log, target: TargetLog, options: CopyOptions = {}): Promise<Copied> => {
  const tell = options.onProgress ?? (() => undefined);
  await source.refuseUnlessWhole();
  const view = await source.look();
  const { checked, found } = await checkCopy(source, view, target, options);
  if (!found.leftEnds) {
    await target.begin();
    let written = 0;
    for await (const page of view.pages(found.common)) {
      await target.write(page);
      tell('written', (written += page.length));
    }
  }
  const compared = await compareLogs(view, await target.look(), (events) => tell('compared', events));
  refuseOthers(source, target, compared, options.mayBeLonger ?? false);
  const equal = compared.leftEnds && compared.common === checked.events;
  if (equal) await target.end();
  return {
    ...{ events: checked.events, found: found.common, written: checked.events - found.common },
    ...{ compared: compared.common, equal: equal && compared.rootOfHashes === checked.rootOfHashes },
    ...{ rootOfHashes: compared.rootOfHashes, grew: await counted(await source.look(), checked.events) },
  };
};

/** Everything that is looked at before a copy writes. @throws Rejection as `copyLog` does */
export const checkCopy = async (source: Log, view: LogView, target: TargetLog, options: CopyOptions = {}) => {
  const checked = await check(source, view, target, (events) => options.onProgress?.('checked', events));
  const found = await compareLogs(view, await target.look(), (events) => options.onProgress?.('found', events));
  refuseOthers(source, target, found, options.mayBeLonger ?? false);
  return { checked, found };
};

const check = async (source: Log, view: LogView, target: TargetLog, onProgress: (events: number) => void) => {
  const root = new RootOfHashes();
  let before: SealedEvent | null = null;
  for await (const page of view.pages(0)) {
    for (const event of page) {
      const faults = orderFaults(event, before);
      if (faults.length > 0) throw damaged(source, event, faults.join(', '));
      const reason = target.cannotHold(event);
      if (reason !== null) throw notCarried(target, event, reason);
      root.add(event.leafHash);
      before = event;
    }
    onProgress((before?.sequence ?? -1) + 1);
  }
  return { events: (before?.sequence ?? -1) + 1, rootOfHashes: root.digest() };
};

const refuseOthers = (source: Log, target: TargetLog, compared: Compared, mayBeLonger: boolean): void => {
  const { common, differsAt, leftEnds, rightEnds } = compared;
  if (differsAt !== null) {
    throw logRefused(
      'log.differs',
      `${target.name} @ ${differsAt}`,
      `sự kiện ${differsAt} khác với sự kiện ${differsAt} của ${source.name}: đây là một sổ khác; hãy chép vào một nơi còn trống`,
      `event ${differsAt} differs from event ${differsAt} of ${source.name}: this is another log; copy into an empty place`,
    );
  }
  if (leftEnds && !rightEnds && !mayBeLonger) {
    throw logRefused(
      'log.longer',
      `${target.name} @ ${common}`,
      `đích có thêm sự kiện từ ${common} mà ${source.name} không có: đích đã được dùng; không chép gì thêm`,
      `the target holds events from ${common} on that ${source.name} does not: it has been in use; nothing more is copied`,
    );
  }
};

const damaged = (source: Log, { sequence }: SealedEvent, faults: string) =>
  logRefused(
    'log.damaged',
    `${source.name} @ ${sequence}`,
    `sự kiện ${sequence} không còn nguyên vẹn (${faults}); không chép gì`,
    `event ${sequence} is not intact (${faults}); nothing was copied`,
  );

const notCarried = (target: TargetLog, { sequence }: SealedEvent, reason: string) =>
  logRefused(
    'log.not-carried',
    `@ ${sequence}`,
    `${target.name} không giữ được nguyên từng byte sự kiện ${sequence} (${reason}); không chép gì`,
    `${target.name} cannot hold event ${sequence} byte for byte (${reason}); nothing was copied`,
  );

const counted = async (view: LogView, from: number): Promise<number> => {
  let events = 0;
  for await (const page of view.pages(from)) events += page.length;
  return events;
};
