/** `appends`: ids of events that its append may have begun with; none when it keeps the instant of another log. */
export type Stamped = Readonly<{ stream: string; revision: string; appends: readonly string[]; instant: string }>;

/**
 * `event` with the instant of `before`, the one that comes before it in `$all`, when both came with one append: the store
 * stamps each event by itself, but an append is known as a whole, so that nobody asks for a moment that lies within it.
 */
export const ofOneAppend = <Event extends Stamped>(before: Stamped | null, event: Event): Event => {
  if (before === null || !event.appends.some((one) => before.appends.includes(one))) return event;
  const goesOn = before.stream === event.stream && BigInt(before.revision) + 1n === BigInt(event.revision);
  return goesOn ? { ...event, instant: before.instant } : event;
};
