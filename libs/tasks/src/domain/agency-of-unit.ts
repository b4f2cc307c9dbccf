import type { Fault } from '#libs/kernel';
import type { TaskAssigned } from './task.events.js';
import { taskFault } from './task.rejections.js';

/** The agency that a unit belongs to: `BTC/CNTT` and `BTC/CNTT/P1` are units of `BTC`; an agency belongs to itself. */
export const agencyOfUnit = (code: string): string => code.split('/')[0] ?? code;

export const isUnitOf = (code: string, agency: string): boolean =>
  code.startsWith(`${agency}/`) &&
  code
    .slice(agency.length + 1)
    .split('/')
    .every((part) => part.trim() !== '');

/** Of a sub-task, which of those who are to answer are no units of the agency that gave it. */
export const unitFaults = (
  codes: readonly string[],
  parent: TaskAssigned['data']['parent'],
  placeOf: (index: number) => string,
): readonly Fault[] =>
  codes.flatMap((code, index) =>
    parent === undefined || isUnitOf(code, parent.agency) ? [] : [taskFault('task.unit-not-of-agency', placeOf(index))],
  );
