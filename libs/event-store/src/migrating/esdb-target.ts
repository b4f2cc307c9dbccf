import type { EsdbConnection } from '../eventstoredb/esdb-connection.js';
import { esdbEvent } from '../eventstoredb/esdb-event.js';
import { sendToEsdb } from '../eventstoredb/send-to-esdb.js';
import { IDENTITY } from '../eventstoredb/identity-stream.js';
import { beginArriving, endArriving } from '../eventstoredb/store-identity.js';
import { esdbLog } from './esdb-log.js';
import { logRefused } from './log-refused.js';
import type { TargetLog } from './log.js';
import type { SealedEvent } from './sealed-event.js';

const MOST_EVENTS = 500;
const MOST_BYTES = 512 * 1_024;

/**
 * EventStoreDB as the place that a log is copied into. Neighbours of one stream go in one append, and only one append is
 * under way: two at once could change places, and `$all` keeps the order for ever. An append whose outcome is unknown is
 * repeated with the same ids, which changes nothing.
 */
export const esdbTarget = (esdb: EsdbConnection, name: string, prefix: string): TargetLog => ({
  ...esdbLog(esdb, name, prefix),
  cannotHold,
  begin: () => beginArriving(esdb, prefix),
  write: async (page) => {
    for (const run of runsOf(page)) await send(esdb, name, prefix, run);
  },
  end: () => endArriving(esdb, prefix),
});

const cannotHold = ({ stream, type, data, metadata }: SealedEvent): string | null => {
  if (stream.startsWith('$') || type.startsWith('$') || stream === IDENTITY) return 'name of the store itself';
  const exact = [data, metadata].every((text) => JSON.stringify(JSON.parse(text)) === text);
  return exact ? null : 'JSON in another form';
};

/** Neighbours of one stream, as many as go into one append. */
export const runsOf = (page: readonly SealedEvent[]): readonly (readonly SealedEvent[])[] => {
  const runs: SealedEvent[][] = [];
  let bytes = 0;
  for (const event of page) {
    const run = runs.at(-1);
    const size = Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata);
    const fits = run?.[0]?.stream === event.stream && run.length < MOST_EVENTS && bytes + size <= MOST_BYTES;
    if (run !== undefined && fits) run.push(event);
    else runs.push([event]);
    bytes = fits ? bytes + size : size;
  }
  return runs;
};

const send = async (esdb: EsdbConnection, name: string, prefix: string, run: readonly SealedEvent[]): Promise<void> => {
  const [first] = run;
  if (first === undefined) return;
  const outcome = await sendToEsdb(esdb, {
    ...{ stream: `${prefix}${first.stream}`, expected: first.revision - 1 },
    events: run.map((event) => esdbEvent(event, { recordedAt: event.recordedAt })),
  });
  if (outcome.appended) return;
  throw logRefused(
    'log.moved',
    `${name} @ ${first.sequence}`,
    `luồng ${first.stream} đang ở phiên bản ${outcome.actual}, không phải ${first.revision - 1}: một chương trình khác đã ghi vào đích; hãy dừng nó rồi chạy lại`,
    `stream ${first.stream} is at revision ${outcome.actual}, not ${first.revision - 1}: another program has written into the target; end it and run this again`,
  );
};
