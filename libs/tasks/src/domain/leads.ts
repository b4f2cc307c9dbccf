import type { Day, Recorded } from '#libs/kernel';
import { effectiveBy } from './effective-by.js';
import type { TaskEvent } from './task.events.js';

type LeadMove = Readonly<{ on: Day; agency: string; joins: boolean }>;

/** The agencies that answer for the task on a day. */
export const leadsOn = (day: Day, history: readonly Recorded<TaskEvent>[]): readonly string[] =>
  leadsBy(day, history, movesOf(history));

/** Whether the agency was released by a document; one whose duty passed on was not. */
export const isReleasedBy = (day: Day, history: readonly Recorded<TaskEvent>[], agency: string): boolean =>
  effectiveBy(day, history).findLast(
    ({ type, data }) =>
      ((type === 'LeadAdded' || type === 'LeadReleased') && data.agency === agency) ||
      (type === 'LeadSucceeded' && data.successor === agency),
  )?.type === 'LeadReleased';

/** Whether the task would be without any lead, on the day of the release or later. */
export const leavesNobody = (agency: string, day: Day, history: readonly Recorded<TaskEvent>[]): boolean => {
  const known = movesOf(history);
  const isBefore = ({ on }: LeadMove): boolean => on <= day;
  const moves = [
    ...known.filter(isBefore),
    { on: day, agency, joins: false },
    ...known.filter((one) => !isBefore(one)),
  ];
  return [day, ...moves.map(({ on }) => on).filter((on) => on > day)].some(
    (one) => leadsBy(one, history, moves).length === 0,
  );
};

const leadsBy = (day: Day, history: readonly TaskEvent[], moves: readonly LeadMove[]): readonly string[] => {
  const leads = new Set(history.find((event) => event.type === 'TaskAssigned')?.data.assignees ?? []);
  for (const { on, agency, joins } of moves) {
    if (on > day) break;
    if (joins) leads.add(agency);
    else leads.delete(agency);
  }
  return [...leads];
};

const FOR_EVER = '9999-12-31';

const movesOf = (history: readonly Recorded<TaskEvent>[]): readonly LeadMove[] =>
  effectiveBy(FOR_EVER, history).flatMap(moved);

const moved = ({ type, data, metadata: { effectiveOn: on } }: Recorded<TaskEvent>): readonly LeadMove[] => {
  switch (type) {
    case 'LeadAdded':
    case 'LeadReleased':
      return [{ on, agency: data.agency, joins: type === 'LeadAdded' }];
    case 'LeadSucceeded':
      return [
        { on, agency: data.agency, joins: false },
        { on, agency: data.successor, joins: true },
      ];
    default:
      return [];
  }
};
