import type { Piece } from './lane.js';
import type { LaneChanges } from './lane-changes.js';

/** `knownTo` is the sequence from which it is no longer believed; null: still believed. */
export type KnownPiece = Readonly<{ agency: string | null; knownFrom: number; knownTo: number | null; piece: Piece }>;

/** A piece written earlier whose known interval ends: at most one believed piece starts on a day of a lane. */
export type ClosedPiece = Readonly<{ agency: string | null; from: string; knownTo: number }>;

export type Revision = Readonly<{ added: readonly KnownPiece[]; closed: readonly ClosedPiece[] }>;

/** What an event changed in the lanes. */
export type Step = LaneChanges & Readonly<{ sequence: number }>;

/** What steps that follow on one another change in the book: a piece that comes and goes among them is added with its end. */
export const revise = (steps: readonly Step[]): Revision => {
  const added: KnownPiece[] = [];
  const closed: ClosedPiece[] = [];
  const waiting = new Map<string, number>();
  for (const { gone, come, sequence } of steps) {
    for (const { agency, piece } of gone) {
      const place = placeOf(agency, piece);
      const at = waiting.get(place);
      const open = at === undefined ? undefined : added[at];
      if (at === undefined || open === undefined) closed.push({ agency, from: piece.from, knownTo: sequence });
      else added[at] = { ...open, knownTo: sequence };
      waiting.delete(place);
    }
    for (const { agency, piece } of come) {
      waiting.set(placeOf(agency, piece), added.length);
      added.push({ agency, knownFrom: sequence, knownTo: null, piece });
    }
  }
  return { added, closed };
};

const placeOf = (agency: string | null, { from }: Piece): string => `${from} ${agency ?? ''}`;
