import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import { ValidationFailed } from '#libs/web';
import { Today } from '../today.js';
import { cursorOf, cursorText } from './cursor.js';
import type { KnownAt } from './read-side.query.js';
import { SeenUpTo } from './seen-up-to.js';

type Asked = Readonly<{ asOf?: Day; knownAt?: string; atLeast?: number; limit?: number; cursor?: string }>;

export type TimeAsked = Readonly<{ asOf: Day; knownAt: KnownAt; limit: number; offset: number }>;

type Answered = Readonly<{ asOf?: Day; knownAt: number | null; total: number }>;

/** Turns the time and page parameters of a route into a day, a state of knowledge and a page. */
@Injectable()
export class TimeQuestion {
  constructor(
    private readonly today: Today,
    private readonly seen: SeenUpTo,
  ) {}

  /**
   * @throws ServiceUnavailableException when `atLeast` was not seen in time
   * @throws ValidationFailed when the cursor is none of ours
   */
  async ask({ asOf, knownAt, atLeast, limit = 50, cursor }: Asked): Promise<TimeAsked> {
    if (atLeast !== undefined) await this.seen.atLeast(atLeast);
    if (cursor === undefined) return { asOf: asOf ?? this.today.day(), knownAt: knownAtOf(knownAt), limit, offset: 0 };
    const from = cursorOf(cursor);
    if (from === null) throw new ValidationFailed([UNKNOWN_CURSOR]);
    return { ...from, limit };
  }
}

/** What a page adds to its answer: where the next one begins, null after the last. */
export const nextCursor = (asked: TimeAsked, { asOf, knownAt, total }: Answered): string | null => {
  const offset = asked.offset + asked.limit;
  return offset < total && knownAt !== null ? cursorText({ offset, knownAt, asOf: asOf ?? asked.asOf }) : null;
};

const knownAtOf = (text: string | undefined): KnownAt => (text === undefined ? null : /^\d+$/.test(text) ? Number(text) : text);

const UNKNOWN_CURSOR = {
  code: 'field.invalid',
  place: 'cursor',
  message: { vi: 'Con trỏ trang không hợp lệ.', en: 'This cursor was not given by an earlier page.' },
};
