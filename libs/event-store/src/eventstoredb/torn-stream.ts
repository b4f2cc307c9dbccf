import type { Position } from '@eventstore/db-client';
import { WrongStore } from '../wrong-store.js';

/** A subscription may have told it so by mistake once; what is told so every time is so in the store. */
const TIMES = 3;
const TORN = /^out of order: revision (\d+) of (.*) was told without the one before it$/su;

/** Tells a stream that lacks an event in the store itself from one that was told badly. */
export class TornStream {
  private at: Position | null = null;
  private times = 0;

  /** The error itself; WrongStore when the same place was found torn several times over. */
  judged(error: Error, at: Position): Error {
    const [, revision, stream] = TORN.exec(error.message) ?? [];
    if (revision === undefined) return error;
    this.times = this.at?.commit === at.commit && this.at.prepare === at.prepare ? this.times + 1 : 1;
    this.at = at;
    if (this.times < TIMES) return error;
    return new WrongStore({
      vi: `luồng ${stream} trong EventStoreDB có sự kiện ${revision} mà thiếu sự kiện trước đó: có ai đã xóa, cắt ($maxCount, $tb) rồi dọn kho?`,
      en: `the stream ${stream} in EventStoreDB has event ${revision} but not the one before it: was it deleted or cut ($maxCount, $tb) and scavenged?`,
    });
  }
}
