import type { Day } from '#libs/kernel';
import type { Assigned, Happening } from './happening.js';
import type { Lane, Piece } from './lane.js';
import { piecesAt, standingOn } from './pieces.js';
import { isSame } from './same-standing.js';
import type { Standing } from './standing-of.js';
import { taskStanding } from './task-standing.js';

/**
 * Until anybody answers for it, a task stands as nobody's; `nobody` null: somebody does from the first day on.
 * `assignments` are its other lanes.
 */
export const taskLane = (
  assigned: Assigned,
  known: readonly Happening[],
  assignments: readonly Lane[],
  nobody: Lane | null,
): Lane => ({ agency: null, pieces: piecesFrom(assigned.on, known, assignments, nobody) });

/** `taskLane` where `before` is what it was, and nothing has changed on the days before `since`. */
export const taskLaneSince = (
  since: Day,
  before: Lane,
  known: readonly Happening[],
  assignments: readonly Lane[],
  nobody: Lane | null,
): Lane => {
  const start = before.pieces[0]?.from ?? since;
  const from = since > start ? since : start;
  const kept = before.pieces.slice(0, before.pieces.findLastIndex((piece) => piece.from < from) + 1);
  return { agency: null, pieces: joined(kept, piecesFrom(from, known, assignments, nobody)) };
};

const piecesFrom = (
  start: Day,
  known: readonly Happening[],
  assignments: readonly Lane[],
  nobody: Lane | null,
): readonly Piece[] => {
  const lanes = nobody === null ? assignments : [...assignments, nobody];
  const days = [
    ...daysAfter(start, known, ({ on }) => on),
    ...lanes.flatMap(({ pieces }) => daysAfter(start, pieces, ({ from }) => from)),
  ];
  return piecesAt(start, days, (day): Standing => {
    const report = known.findLast((one) => one.kind === 'said' && one.on <= day)?.sequence ?? null;
    const begun = assignments.map((lane) => standingOn(lane, day)).filter((one) => one !== null);
    const nobodys = nobody === null ? null : standingOn(nobody, day);
    return taskStanding(begun.length > 0 || nobodys === null ? begun : [nobodys], report);
  });
};

/** The days of `inOrder`, whose days ascend, read from its end, because most of a long life lies before what is new. */
const daysAfter = <One>(start: Day, inOrder: readonly One[], dayOf: (one: One) => Day): readonly Day[] => {
  const days: Day[] = [];
  for (let at = inOrder.length - 1; at >= 0; at -= 1) {
    const day = dayOf(inOrder[at] as One);
    if (day <= start) break;
    days.push(day);
  }
  return days;
};

const joined = (kept: readonly Piece[], more: readonly Piece[]): readonly Piece[] => {
  const [last, first] = [kept.at(-1), more[0]];
  if (last === undefined || first === undefined) return more;
  const goesOn = isSame(last.standing, first.standing);
  const to = goesOn ? first.to : first.from;
  return [...kept.slice(0, -1), last.to === to ? last : { ...last, to }, ...(goesOn ? more.slice(1) : more)];
};
