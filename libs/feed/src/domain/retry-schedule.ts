export type Failing = Readonly<{
  /** Failures in a row, this one included. */
  failures: number;
  failingSince: number;
  now: number;
  /** From 0 to 1. */
  chance: number;
}>;

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;
export const GIVE_UP_AFTER_MS = 3 * 86_400_000;

/**
 * When to try again, in milliseconds since 1970: after 5 seconds, then twice as long each time, 6 hours at most, each
 * pause a quarter longer or shorter by chance so that not all come back at once. The last attempt is made three days
 * after the first failure; null: give up.
 */
export const nextAttempt = ({ failures, failingSince, now, chance }: Failing): number | null => {
  const last = failingSince + GIVE_UP_AFTER_MS;
  if (now >= last) return null;
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS) * (0.75 + chance / 2);
  return Math.min(now + Math.round(pause), last);
};
