import { dayAt, monthEnd, type Day } from '#libs/kernel';
import type { FaultsFired } from './faults-fired.js';
import type { Seeded } from './seeded.js';

const START = Date.parse('2025-11-27T08:00:00Z');
const SECOND = 1_000;
const DAY = 86_400 * SECOND;
/** Midnight in Asia/Ho_Chi_Minh, counted from midnight UTC of the same date. */
const MIDNIGHT = 17 * 3_600 * SECOND;

/** The server's clock of a run. It moves with the steps, and now and then leaps: on, back, or to just before a month ends. */
export class VirtualClock {
  private milliseconds = START;

  constructor(
    private readonly seeded: Seeded,
    private readonly faults: FaultsFired,
  ) {}

  now(): number {
    return this.milliseconds;
  }

  today(): Day {
    return dayAt(this.milliseconds);
  }

  tick(): void {
    const { seeded, faults } = this;
    this.moveTo(this.milliseconds + seeded.between(1, 900 * SECOND));
    if (faults.fires('clock-forward', 300)) this.moveTo(this.milliseconds + seeded.between(1, 12 * DAY));
    if (faults.fires('clock-back', 300)) this.milliseconds -= seeded.between(1, 3 * DAY);
    if (!faults.quiet && seeded.oneIn(250)) this.moveTo(this.beforeMonthEnd());
  }

  private beforeMonthEnd(): number {
    const today = this.today();
    const last = monthEnd(Number(today.slice(0, 4)), Number(today.slice(5, 7)));
    return Math.max(this.milliseconds, Date.parse(`${last}T00:00:00Z`) + MIDNIGHT - SECOND);
  }

  private moveTo(milliseconds: number): void {
    const before = this.today();
    this.milliseconds = milliseconds;
    const after = this.today();
    if (after === before) return;
    if (after.slice(0, 7) !== before.slice(0, 7)) this.faults.fired('month-end');
    if (after.slice(0, 4) !== before.slice(0, 4)) this.faults.fired('year-end');
  }
}
