import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import { Awaiter } from '#libs/read-store';
import { ValidationFailed } from '#libs/web';
import { Today } from '../today.js';
import { cursorOf, cursorText } from './cursor.js';
import { knownAtOf, type KnownAt } from './known-at.js';

type Asked = Readonly<{ asOf?: Day; knownAt?: string; atLeast?: number; limit?: number; cursor?: string }>;

export type TimeAsked = Readonly<{ asOf: Day; knownAt: KnownAt; limit: number; offset: number }>;

type Answered = Readonly<{ asOf?: Day; knownAt: number | null; total: number }>;

const PATIENCE_MS = 2_000;

/** Turns the time and page parameters of a route into a day, a state of knowledge and a page. */
@Injectable()
export class TimeQuestion {
  constructor(
    private readonly today: Today,
    private readonly awaiter: Awaiter,
  ) {}

  /**
   * @throws ServiceUnavailableException when `atLeast` was not seen in time
   * @throws ValidationFailed when the cursor is none of ours, or `knownAt` no position
   */
  async ask({ asOf, knownAt, atLeast, limit = 50, cursor }: Asked): Promise<TimeAsked> {
    if (atLeast !== undefined && !(await this.awaiter.reached(atLeast, PATIENCE_MS))) {
      throw new ServiceUnavailableException();
    }
    if (cursor === undefined)
      return { asOf: asOf ?? this.today.day(), knownAt: positionAsked(knownAt), limit, offset: 0 };
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

const positionAsked = (text: string | undefined): KnownAt => {
  const knownAt = text === undefined ? null : knownAtOf(text);
  if (knownAt === undefined) throw new ValidationFailed([NO_POSITION]);
  return knownAt;
};

const NO_POSITION = {
  code: 'field.invalid',
  place: 'knownAt',
  message: {
    vi: 'Cần số thứ tự trong sổ cái hoặc thời điểm ISO 8601 có múi giờ.',
    en: 'Give a ledger sequence or an ISO 8601 instant with its offset.',
  },
};

const UNKNOWN_CURSOR = {
  code: 'field.invalid',
  place: 'cursor',
  message: { vi: 'Con trỏ trang không hợp lệ.', en: 'This cursor was not given by an earlier page.' },
};
