import type { Day } from '#libs/kernel';
import type { Lane, Piece } from './lane.js';
import { isSame } from './same-standing.js';
import type { Standing } from './standing-of.js';

/** From `start` on for ever; what stands on a day changes on none but those of `days`. */
export const piecesAt = (start: Day, days: readonly Day[], on: (day: Day) => Standing): readonly Piece[] => {
  const breaks = [...new Set([start, ...days.filter((day) => day > start)])].sort();
  const changes = breaks
    .map((from) => ({ from, standing: on(from) }))
    .filter(({ standing }, index, all) => index === 0 || !isSame(standing, all[index - 1]?.standing));
  return changes.map((piece, index) => ({ ...piece, to: changes[index + 1]?.from ?? null }));
};

export const standingOn = (lane: Lane, day: Day): Standing | null =>
  lane.pieces.findLast((piece) => piece.from <= day)?.standing ?? null;
