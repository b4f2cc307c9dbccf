import type { Day } from '#libs/kernel';
import type { Lane, Piece } from './lane.js';
import { isSame } from './same-standing.js';
import type { Standing } from './standing-of.js';

/** From `start` on for ever; what stands on a day changes on none but those of `days`. */
export const piecesAt = (start: Day, days: readonly Day[], on: (day: Day) => Standing): readonly Piece[] => {
  const pieces: Piece[] = [];
  let [from, standing, last] = [start, on(start), start];
  for (const day of days.filter((one) => one > start).sort()) {
    if (day === last) continue;
    last = day;
    const next = on(day);
    if (isSame(standing, next)) continue;
    pieces.push({ from, to: day, standing });
    [from, standing] = [day, next];
  }
  pieces.push({ from, to: null, standing });
  return pieces;
};

export const standingOn = (lane: Lane, day: Day): Standing | null =>
  lane.pieces.findLast((piece) => piece.from <= day)?.standing ?? null;
