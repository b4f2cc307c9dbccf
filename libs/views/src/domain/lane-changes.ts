import type { Lane, Piece } from './lane.js';
import { isSame } from './same-standing.js';

export type LanePiece = Readonly<{ agency: string | null; piece: Piece }>;

/** The pieces that only stand before an event, and those that only stand after it. */
export type LaneChanges = Readonly<{ gone: readonly LanePiece[]; come: readonly LanePiece[] }>;

/** A lane that is the same object on both sides has nothing of its own on either. */
export const laneChanges = (before: readonly Lane[], after: readonly Lane[]): LaneChanges => {
  const gone: LanePiece[] = [];
  const come: LanePiece[] = [];
  for (const lane of after) {
    const old = before.find(({ agency }) => agency === lane.agency);
    if (old !== lane) compare(lane.agency, old?.pieces ?? [], lane.pieces, gone, come);
  }
  for (const lane of before) {
    if (!after.some(({ agency }) => agency === lane.agency)) compare(lane.agency, lane.pieces, [], gone, come);
  }
  return { gone, come };
};

/** Pieces are in the order of their days. */
const compare = (
  agency: string | null,
  before: readonly Piece[],
  after: readonly Piece[],
  gone: LanePiece[],
  come: LanePiece[],
): void => {
  let at = 0;
  const leaveUntil = (day: string | null): void => {
    for (let old = before[at]; old !== undefined && (day === null || old.from < day); old = before[at]) {
      gone.push({ agency, piece: old });
      at += 1;
    }
  };
  for (const piece of after) {
    leaveUntil(piece.from);
    const old = before[at];
    if (old !== undefined && isSamePiece(old, piece)) at += 1;
    else come.push({ agency, piece });
  }
  leaveUntil(null);
};

const isSamePiece = (one: Piece, other: Piece): boolean =>
  one === other || (one.from === other.from && one.to === other.to && isSame(one.standing, other.standing));
