import { plusDays, type Day } from '#libs/kernel';
import type { Lane } from './lane.js';
import { standingOn } from './pieces.js';
import type { Told } from './told.js';

/** A task as agencies' histories tell of it. `duties`: who was ever believed to answer for it, and from which day at the earliest. */
export type ToldTask = Readonly<{
  lanes: readonly Lane[];
  told: readonly Told[];
  duties: Readonly<Record<string, Day>>;
}>;

/** There is a line more, or one less, in the history of an agency from a day on. */
export type AddLine = (agency: string, day: Day, by: 1 | -1) => void;

/** Which lines `after` has that `before` lacks, and the other way round; lines that both have may be added and taken away again. */
export const lineChanges = (before: ToldTask, after: ToldTask, add: AddLine): void => {
  if (before.duties === after.duties && !after.told.some(passes)) return addLines(before, after, add);
  for (const agency of Object.keys(before.duties)) for (const day of linesOf(before, agency)) add(agency, day, -1);
  for (const agency of Object.keys(after.duties)) for (const day of linesOf(after, agency)) add(agency, day, 1);
};

const passes = ({ kind }: Told): boolean => kind === 'transferred' || kind === 'received';

/** Where no duty is new or has passed on, what was told is told as before. */
const addLines = (before: ToldTask, after: ToldTask, add: AddLine): void => {
  for (const { agency, on } of after.told.slice(before.told.length)) {
    for (const duty of Object.keys(after.duties)) if (agency === null || agency === duty) add(duty, on, 1);
  }
  addLatenesses(before.lanes, after.lanes, (agency, day) => add(agency, day, -1));
  addLatenesses(after.lanes, before.lanes, (agency, day) => add(agency, day, 1));
};

/** Those of duties that stand otherwise in the other lanes. */
const addLatenesses = (
  lanes: readonly Lane[],
  others: readonly Lane[],
  add: (agency: string, day: Day) => void,
): void => {
  for (const lane of lanes) {
    if (lane.agency === null || others.includes(lane)) continue;
    for (const day of latenesses(lane)) add(lane.agency, day);
  }
};

/** The days of all lines on the duty of an agency. */
const linesOf = ({ lanes, told, duties }: ToldTask, agency: string): readonly Day[] => {
  const passed = told.filter((one) => one.agency === agency && passes(one));
  const lines = told.filter(
    (one) => one.agency === agency || (one.agency === null && !toldByAnother(one.on, passed, duties[agency] ?? one.on)),
  );
  const lane = lanes.find((one) => one.agency === agency);
  const missed = lane === undefined ? [] : latenesses(lane).filter((day) => !takenOver(day, passed, lanes));
  return [...lines.map(({ on }) => on), ...missed];
};

/** A line of the whole task is told once of a duty that passed on: until then in the line of the predecessor, then of the successor. */
const toldByAnother = (on: Day, passed: readonly Told[], begun: Day): boolean =>
  passed.some((one) => (one.kind === 'transferred' ? on >= one.on : on < one.on && begun >= one.on));

const takenOver = (day: Day, passed: readonly Told[], lanes: readonly Lane[]): boolean =>
  passed.some(({ kind, on, from }) => {
    const lane = kind === 'received' && on === day ? lanes.find(({ agency }) => agency === from) : undefined;
    return lane !== undefined && standingOn(lane, plusDays(day, -1))?.status === 'overdue';
  });

const latenesses = ({ pieces }: Lane): readonly Day[] =>
  pieces.flatMap(({ from, standing }, at) =>
    standing.status === 'overdue' && pieces[at - 1]?.standing.status !== 'overdue' ? [from] : [],
  );
