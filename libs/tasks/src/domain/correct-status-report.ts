import type { Day, Fault } from '#libs/kernel';
import { transferFaults, type ActedOn } from './acted-on.js';
import type { Assignment, Turn } from './assignment.js';
import type { AssignmentEvent } from './assignment.events.js';
import { assignmentFault } from './assignment.rejections.js';
import { courseOn, isConfirmed, lastVerdictDayOf } from './course.js';
import type { Duty } from './duty.js';
import { inPeriod, periodOfReport } from './in-period.js';
import { refuse } from './refuse.js';
import { reportFaultsOf } from './report-faults.js';
import { sayingOf, wordsOf } from './saying.js';
import type { StatusReport } from './status-report.js';
import { REASON_LIMIT, tooLong } from './text-faults.js';

export type Correction = StatusReport & Readonly<{ report: number; reason: string | null }>;
export type CorrectStatusReport = Readonly<{ kind: 'CorrectStatusReport'; data: Correction; duty: Duty }> & ActedOn;

export const correctStatusReport = (command: CorrectStatusReport, whole: Assignment): readonly AssignmentEvent[] => {
  const { data, effectiveOn } = command;
  const { taskId, agency, report, reason } = data;
  const period = periodOfReport(report, whole, command.duty);
  const { assignment, duty } = inPeriod(whole, command.duty, period);
  const saying = sayingOf(data, duty, period);
  const versions = assignment.turns.filter((turn) => isVersion(turn) && turn.report === report) as readonly Version[];
  if (latestBy(effectiveOn, versions)?.words === wordsOf(saying)) return [];
  refuse([
    ...reportFaultsOf(data, command, duty),
    ...transferFaults(command, assignment),
    ...tooLong(reason, REASON_LIMIT, 'reason'),
    ...placeFaults(effectiveOn, versions[0]),
    ...(isConfirmed(courseOn(assignment, effectiveOn)) ? [assignmentFault('assignment.confirmed', 'effectiveOn')] : []),
    ...((lastVerdictDayOf(assignment) ?? '') > effectiveOn
      ? [assignmentFault('assignment.later-on-record', 'effectiveOn')]
      : []),
  ]);
  return [{ type: 'StatusReportCorrected', data: { taskId, agency, report, reason, ...saying } }];
};

type Version = Extract<Turn, { words: string }>;

const isVersion = (turn: Turn): turn is Version => turn.kind === 'filed' || turn.kind === 'corrected';

/** The report as it read on a day: what it says already needs no correction. */
const latestBy = (day: Day, versions: readonly Version[]): Version | undefined =>
  versions
    .filter(({ on }) => on <= day)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .at(-1);

const placeFaults = (effectiveOn: Day, original: Version | undefined): readonly Fault[] => {
  if (original === undefined) return [assignmentFault('assignment.report-unknown', 'report')];
  return effectiveOn < original.on ? [assignmentFault('assignment.correction-before-report', 'effectiveOn')] : [];
};
