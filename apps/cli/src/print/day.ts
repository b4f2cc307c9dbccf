import type { Day } from '#libs/kernel';

/** As officials write it: dd/mm/yyyy. */
export const printed = (day: Day | null): string =>
  day === null ? '' : `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
