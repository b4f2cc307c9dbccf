import { WrongStore } from '../wrong-store.js';

const INTEGRITY = /^23/;

/** The error itself; WrongStore when the ledger holds one of the events in another place: a repetition would fail for ever. */
export const lyingElsewhere = (error: unknown): Error => {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code !== 'string' || !INTEGRITY.test(code)) return error as Error;
  return new WrongStore({
    vi: `một sự kiện của EventStoreDB đã nằm chỗ khác trong cơ sở dữ liệu: ${String(message)}`,
    en: `an event of EventStoreDB lies in another place of the database: ${String(message)}`,
  });
};
