import type { Assigned, Extended, Happening, Said } from './happening.js';
import { lanesOf } from './lanes.js';
import { standingOn } from './pieces.js';
import type { Standing } from './standing-of.js';

let sequence = 0;
export const next = () => (sequence += 1);
export const assigned = (as: Partial<Assigned> = {}): Assigned => ({
  kind: 'assigned',
  sequence: next(),
  on: '2025-09-01',
  assignees: ['BYT'],
  due: '2025-10-31',
  standing: false,
  ...as,
});
export const notice = (on: string, claim: Said['claim'], completion: Said['completion'] = null): Said => ({
  kind: 'said',
  sequence: next(),
  on,
  agency: null,
  claim,
  completion,
});
export const report = (agency: string, on: string, claim: Said['claim'], completedOn?: string): Said => ({
  kind: 'said',
  sequence: next(),
  on,
  agency,
  claim,
  completion: completedOn === undefined ? null : { on: completedOn, basis: 'stated' },
});
export const extended = (on: string, to: string, as: Partial<Extended> = {}): Extended => ({
  kind: 'extended',
  sequence: next(),
  on,
  to,
  agency: null,
  by: 'extended',
  ...as,
});
export const withdrawn = (on: string): Happening => ({ kind: 'withdrawn', sequence: next(), on });

export const at = (
  day: string,
  happenings: readonly Happening[],
  agency: string | null = 'BYT',
): Partial<Standing> & object => {
  const lane = lanesOf(happenings).find((one) => one.agency === agency);
  const standing = lane && standingOn(lane, day);
  if (standing === null || standing === undefined) throw new Error(`nothing known of ${agency} on ${day}`);
  return standing;
};
export const statusAt = (day: string, happenings: readonly Happening[], agency: string | null = 'BYT') =>
  at(day, happenings, agency).status;
