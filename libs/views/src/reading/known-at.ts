import { isDay } from '#libs/kernel';

/** A ledger sequence, an instant (ISO 8601), or null for all that is known by now. */
export type KnownAt = number | string | null;

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Beyond it the instant in UTC may have a year of five digits, which no ISO 8601 of ours has. */
const YEAR_AFTER = '9999-12-31';

/** What a user may write for it; undefined when it is neither a sequence nor an instant with an offset. */
export const knownAtOf = (text: string): number | string | undefined => {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && isDay(day) && day < YEAR_AFTER ? text : undefined;
};
