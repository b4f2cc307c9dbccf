import { setTimeout as sleep } from 'node:timers/promises';
import type { AllStreamResolvedEvent, Position } from '@eventstore/db-client';
import type { EsdbConnection } from '../eventstoredb/esdb-connection.js';
import { followedEvent, type FollowedEvent } from '../eventstoredb/esdb-event.js';
import { IDENTITY } from '../eventstoredb/identity-stream.js';
import { ofOneAppend } from '../eventstoredb/of-one-append.js';
import { isOurs } from '../eventstoredb/ours.js';
import { beyond } from '../eventstoredb/positions.js';
import { headOfAll, storeIdentity } from '../eventstoredb/store-identity.js';
import { microsecondInstant } from '../instant.js';
import { toldInTime } from '../eventstoredb/told-in-time.js';
import { WrongStore } from '../wrong-store.js';
import { logRefused } from './log-refused.js';
import type { Log, LogView } from './log.js';
import { leafHash, type SealedEvent } from './sealed-event.js';
import { unreachable } from './unreachable.js';

const PAGE = 500;
const GOODBYE_MS = 300;
/** Events of others count, too: nothing is searched for. */
const SILENT_MS = 30_000;

/**
 * The events of our streams in the order of `$all`, with the sequence, instant and hash that a ledger gives them which
 * follows from the beginning. The store keeps no hash, so it is computed from what was read.
 * @throws Error from its pages when the prefix, or without one the store, is not ours alone
 */
export const esdbLog = (esdb: EsdbConnection, name: string, prefix: string, silentMs = SILENT_MS): Log => ({
  name,
  refuseUnlessWhole: () => refuseUnlessWhole(esdb, name, prefix),
  look: async () => {
    const head = await headOfAll(esdb.client).catch(unreachable(name));
    return view(() => told(esdb, name, silentMs), name, prefix, head);
  },
  // The client waits for streams that it has cancelled itself to end, which some never do.
  close: async () => void (await Promise.race([esdb.client.dispose(), sleep(GOODBYE_MS)])),
});

/** Whatever program of ours wrote here, or copied to the end, has named the store first, or at last. */
const refuseUnlessWhole = async (esdb: EsdbConnection, name: string, prefix: string): Promise<void> => {
  const place = `${name}, ${prefix}${IDENTITY}`;
  const id = await storeIdentity(esdb, prefix).catch((error: unknown) => {
    if (error instanceof WrongStore) throw logRefused('log.in-use', place, error.said.vi, error.said.en);
    return unreachable(name)(error);
  });
  if (id === null) throw absent(place);
};

const absent = (place: string) =>
  logRefused(
    'log.absent',
    place,
    'chưa có sổ nào mang tên ở đây: hãy kiểm tra địa chỉ và tiền tố, hoặc, nếu luồng này đã bị xóa, chép từ cơ sở dữ liệu đi theo kho này; không chép gì',
    'no log was ever named here: check address and prefix, or, if this stream was deleted, copy from the database that follows this store; nothing was copied',
  );

/** All that stands in the store; the leader is asked, because another node may not have heard of the newest events. */
async function* told({ client, credentials }: EsdbConnection, name: string, silentMs: number) {
  try {
    yield* toldInTime(client.readAll({ credentials, requiresLeader: true }), null, silentMs);
  } catch (error) {
    unreachable(name)(error);
  }
}

const view = (
  all: () => AsyncIterable<AllStreamResolvedEvent>,
  name: string,
  prefix: string,
  head: Position | null,
): LogView => ({
  pages: async function* (from) {
    if (head === null) return;
    let page: SealedEvent[] = [];
    let missing = true;
    let last: FollowedEvent | null = null;
    let before: SealedEvent | null = null;
    for await (const resolved of all()) {
      const position = resolved.event?.position ?? null;
      if (position !== null) missing &&= beyond(head, position);
      if (position !== null && position.commit > head.commit) break;
      if (!isOurs(resolved, prefix)) continue;
      last = ofOneAppend(last, followedEvent(resolved, prefix));
      before = sealedEvent(last, before);
      if (before.sequence >= from) page.push(before);
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
    if (missing) throw cutShort(name);
    if (page.length > 0) yield page;
  },
});

const cutShort = (name: string) =>
  logRefused(
    'log.cut-short',
    name,
    'kho đã báo một sự kiện mới hơn sự kiện cuối cùng đọc được: nút trả lời chưa theo kịp; hãy chạy lại',
    'the store had told of a newer event than the last that it gave: the node that answers is behind; run this again',
  );

const sealedEvent = (next: FollowedEvent, before: SealedEvent | null): SealedEvent => {
  const { instant, revision, appends: _unsealed, ...followed } = next;
  const recordedAt = [microsecondInstant(instant), before?.recordedAt ?? ''].sort().at(-1) ?? '';
  const sequence = (before?.sequence ?? -1) + 1;
  const event = { ...followed, sequence, revision: Number(revision), recordedAt };
  return { ...event, leafHash: leafHash(event) };
};
