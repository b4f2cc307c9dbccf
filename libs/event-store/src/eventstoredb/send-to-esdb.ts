import { setTimeout as sleep } from 'node:timers/promises';
import {
  AccessDeniedError,
  MaxAppendSizeExceededError,
  NO_STREAM,
  StreamDeletedError,
  WrongExpectedVersionError,
  type JSONEventData,
  type Position,
} from '@eventstore/db-client';
import { WrongStore } from '../wrong-store.js';
import { StoreUnreachable } from '../store-unreachable.js';
import type { EsdbConnection } from './esdb-connection.js';
import { LET_NOBODY_IN } from './let-nobody-in.js';

/** What became of an append: revision and position of its last event, or where the stream is instead (-1: nowhere). */
export type EsdbOutcome = Readonly<
  { appended: true; revision: number; position: Position | null } | { appended: false; actual: number }
>;

export type EsdbAppend = Readonly<{ stream: string; expected: number; events: readonly JSONEventData[] }>;

export const PATIENCE_MS = 10_000;
/** Of the time that the caller has, what one attempt gets: a lost answer leaves time for another one. */
const SHARE = 0.4;
/** The client sends each event as a message of its own and waits between them. */
const DEADLINE_PER_EVENT_MS = 5;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Appends, and while the outcome is unknown (connection lost, no answer, server not ready, leader gone) appends again:
 * event ids and an explicit expected revision make the store answer a repetition as the first time. Only the leader is asked:
 * another node says who leads, and the client goes there; it would else hand the append on, and be silent while nobody leads.
 * @throws StoreUnreachable when that lasted as long as the patience; the outcome is then unknown
 * @throws WrongStore when the store lets nobody write there; TypeError when it takes no append of that size
 */
export const sendToEsdb = async (
  { client, credentials }: EsdbConnection,
  { stream, expected, events }: EsdbAppend,
  patienceMs = PATIENCE_MS,
): Promise<EsdbOutcome> => {
  const deadline = patienceMs * SHARE + events.length * DEADLINE_PER_EVENT_MS;
  const until = performance.now() + patienceMs;
  const expectedRevision = expected === -1 ? NO_STREAM : BigInt(expected);
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      const sent = client.appendToStream(stream, [...events], {
        ...{ expectedRevision, credentials, deadline, requiresLeader: true },
      });
      const { nextExpectedRevision, position } = await answered(sent, deadline + 1_000);
      return { appended: true, revision: Number(nextExpectedRevision), position: position ?? null };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) {
        const { actualVersion } = error;
        return { appended: false, actual: typeof actualVersion === 'bigint' ? Number(actualVersion) : -1 };
      }
      if (error instanceof StreamDeletedError) throw deleted(stream);
      if (error instanceof AccessDeniedError) throw new WrongStore(LET_NOBODY_IN);
      if (error instanceof MaxAppendSizeExceededError) throw tooLarge(stream, error);
      if (performance.now() + pause > until) throw new StoreUnreachable((error as Error).message, { cause: error });
      await sleep(pause);
    }
  }
};

/** The client's own deadline does not cover finding a node, which may wait for ever. */
const answered = async <Answer>(sent: Promise<Answer>, patienceMs: number): Promise<Answer> => {
  const silence = new AbortController();
  sent.catch(() => undefined);
  try {
    return await Promise.race([
      sent,
      sleep(patienceMs, undefined, { signal: silence.signal }).then(() => {
        throw new Error('EventStoreDB gave no answer');
      }),
    ]);
  } finally {
    silence.abort();
  }
};

const tooLarge = (stream: string, { maxAppendSize }: MaxAppendSizeExceededError): TypeError =>
  new TypeError(`append to ${stream} is larger than EventStoreDB takes (--max-append-size ${maxAppendSize})`);

/** Our streams are never deleted: somebody did so with the store's own tools. */
const deleted = (stream: string): WrongStore =>
  new WrongStore({
    vi: `luồng ${stream} đã bị xóa vĩnh viễn trong EventStoreDB: không thể ghi thêm`,
    en: `the stream ${stream} was deleted for ever in EventStoreDB: nothing can be appended to it`,
  });
