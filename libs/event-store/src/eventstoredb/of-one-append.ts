/** `append` names the command whose append the store has stamped event by event; null: none is known, or the event keeps the instant of another log. */
export type Stamped = Readonly<{ stream: string; revision: string; append: string | null; instant: string }>;

/**
 * `event` with the instant of `before`, the one that comes before it in `$all`, when both came with one append: the store
 * stamps each event by itself, but an append is known as a whole, so that nobody asks for a moment that lies within it.
 */
export const ofOneAppend = <Event extends Stamped>(before: Stamped | null, event: Event): Event => {
  if (before === null || event.append === null || before.append !== event.append) return event;
  const goesOn = before.stream === event.stream && BigInt(before.revision) + 1n === BigInt(event.revision);
  return goesOn ? { ...event, instant: before.instant } : event;
};
