import { isSame, type Lane, type Piece } from './lanes.js';

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
  const old = new Map(before.flatMap(keyed));
  const next = new Map(after.flatMap(keyed));
  const gone = [...old].filter(([key, { piece }]) => !isSamePiece(piece, next.get(key)?.piece));
  const come = [...next].filter(([key, { piece }]) => !isSamePiece(piece, old.get(key)?.piece));
  const ended = new Set(gone.map(([key]) => key));
  const waiting = new Set(revision.added.filter((one) => one.knownTo === null).map(keyOf));
  return {
    added: [
      ...revision.added.map((one) =>
        one.knownTo === null && ended.has(keyOf(one)) ? { ...one, knownTo: sequence } : one,
      ),
      ...come.map(([, one]) => ({ ...one, knownFrom: sequence, knownTo: null })),
    ],
    closed: [
      ...revision.closed,
      ...gone
        .filter(([key]) => !waiting.has(key))
        .map(([, { agency, piece }]) => ({ agency, from: piece.from, knownTo: sequence })),
    ],
  };
};

export const nothingToWrite: Revision = { added: [], closed: [] };

type LanePiece = Readonly<{ agency: string | null; piece: Piece }>;

const keyOf = ({ agency, piece }: LanePiece): string => `${agency ?? ''} ${piece.from}`;

const keyed = ({ agency, pieces }: Lane): readonly (readonly [string, LanePiece])[] =>
  pieces.map((piece) => [keyOf({ agency, piece }), { agency, piece }] as const);

const isSamePiece = (one: Piece, other: Piece | undefined): boolean =>
  other !== undefined && one.from === other.from && one.to === other.to && isSame(one.standing, other.standing);
