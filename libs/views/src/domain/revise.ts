import type { Lane, Piece } from './lane.js';
import { isSame } from './same-standing.js';

/** `knownTo` is the sequence from which it is no longer believed; null: still believed. */
export type KnownPiece = Readonly<{ agency: string | null; knownFrom: number; knownTo: number | null; piece: Piece }>;

/** A piece written earlier whose known interval ends: at most one believed piece starts on a day of a lane. */
export type ClosedPiece = Readonly<{ agency: string | null; from: string; knownTo: number }>;

export type Revision = Readonly<{ added: readonly KnownPiece[]; closed: readonly ClosedPiece[] }>;

/** What changes in the book when `before` becomes `after` at a sequence; `revision` is what is already waiting to be written. */
export const revise = (
  revision: Revision,
  before: readonly Lane[],
  after: readonly Lane[],
  sequence: number,
): Revision => {
  const [gone, come] = [piecesOnlyIn(before, after), piecesOnlyIn(after, before)];
  if (gone.length === 0 && come.length === 0) return revision;
  const ends = (one: KnownPiece): boolean => one.knownTo === null && gone.some((other) => isAt(one, other));
  const waits = (one: LanePiece): boolean => revision.added.some((other) => other.knownTo === null && isAt(one, other));
  return {
    added: [
      ...revision.added.map((one) => (ends(one) ? { ...one, knownTo: sequence } : one)),
      ...come.map((one) => ({ ...one, knownFrom: sequence, knownTo: null })),
    ],
    closed: [
      ...revision.closed,
      ...gone
        .filter((one) => !waits(one))
        .map(({ agency, piece }) => ({ agency, from: piece.from, knownTo: sequence })),
    ],
  };
};

export const nothingToWrite: Revision = { added: [], closed: [] };

type LanePiece = Readonly<{ agency: string | null; piece: Piece }>;

const isAt = (one: LanePiece, other: LanePiece): boolean =>
  one.piece.from === other.piece.from && one.agency === other.agency;

/** A lane that is the same object on both sides has nothing of its own on either. Pieces are in the order of their days. */
const piecesOnlyIn = (lanes: readonly Lane[], others: readonly Lane[]): readonly LanePiece[] =>
  lanes
    .filter((lane) => !others.includes(lane))
    .flatMap(({ agency, pieces }) => {
      const theirs = others.find((lane) => lane.agency === agency)?.pieces ?? [];
      let at = 0;
      const stands = (piece: Piece): boolean => {
        while ((theirs[at]?.from ?? piece.from) < piece.from) at += 1;
        const other = theirs[at];
        return other !== undefined && isSamePiece(piece, other);
      };
      return pieces.filter((piece) => !stands(piece)).map((piece) => ({ agency, piece }));
    });

const isSamePiece = (one: Piece, other: Piece): boolean =>
  one === other || (one.from === other.from && one.to === other.to && isSame(one.standing, other.standing));
