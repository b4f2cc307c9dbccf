import { isDay, type Fault } from '#libs/kernel';
import type { ActedOn } from './acted-on.js';
import type { Evidence } from './assignment.events.js';
import { assignmentFault } from './assignment.rejections.js';
import type { Duty } from './duty.js';
import type { StatusReport } from './status-report.js';
import { claims } from './task.events.js';
import { tooLong } from './text-faults.js';

export const reportLimits = { result: 20_000, criterion: 500, evidence: 100, number: 200, title: 1_000 } as const;

/** Every fault of a report at once; days are weighed against the duty only where the agency has one. */
export const reportFaultsOf = (report: StatusReport, filed: ActedOn, duty: Duty): readonly Fault[] => [
  ...(duty.assigned ? [] : [assignmentFault('assignment.not-assigned', 'agency')]),
  ...(duty.withdrawn ? [assignmentFault('assignment.withdrawn', 'taskId')] : []),
  ...reportDayFaults(filed, duty),
  ...completionFaults(report, filed, duty),
  ...(claims.includes(report.claim) ? [] : [assignmentFault('assignment.claim-unknown', 'claim')]),
  ...(report.resultText.trim() === '' ? [assignmentFault('assignment.result-missing', 'resultText')] : []),
  ...tooLong(report.resultText, reportLimits.result, 'resultText'),
  ...tooLong(report.criterion, reportLimits.criterion, 'criterion'),
  ...(report.evidence.length > reportLimits.evidence
    ? [assignmentFault('assignment.too-much-evidence', 'evidence')]
    : report.evidence.flatMap(evidenceFaults)),
];

const reportDayFaults = ({ effectiveOn, today }: ActedOn, { assignedOn }: Duty): readonly Fault[] => {
  if (!isDay(effectiveOn)) return [assignmentFault('assignment.day-unreadable', 'effectiveOn')];
  if (effectiveOn > today) return [assignmentFault('assignment.report-in-future', 'effectiveOn')];
  if (assignedOn === null || effectiveOn >= assignedOn) return [];
  return [assignmentFault('assignment.report-before-assignment', 'effectiveOn')];
};

const completionFaults = (
  { claim, completedOn }: StatusReport,
  { today }: ActedOn,
  { assignedOn }: Duty,
): readonly Fault[] => {
  if (completedOn === null) return [];
  const claimed = claim === 'completed' || claim === 'completed-late';
  return [
    ...(claimed ? [] : [assignmentFault('assignment.completion-not-claimed', 'completedOn')]),
    ...(isDay(completedOn) ? [] : [assignmentFault('assignment.day-unreadable', 'completedOn')]),
    ...(isDay(completedOn) && completedOn > today
      ? [assignmentFault('assignment.completion-in-future', 'completedOn')]
      : []),
    ...(isDay(completedOn) && assignedOn !== null && completedOn < assignedOn
      ? [assignmentFault('assignment.completion-before-assignment', 'completedOn')]
      : []),
  ];
};

const SHA256 = /^[0-9a-f]{64}$/;

const evidenceFaults = ({ number, kind, signedOn, title, attachment }: Evidence, index: number): readonly Fault[] => {
  const place = `evidence[${index}]`;
  return [
    ...(number.trim() === '' ? [assignmentFault('assignment.evidence-number-missing', `${place}.number`)] : []),
    ...tooLong(number, reportLimits.number, `${place}.number`),
    ...tooLong(kind, reportLimits.number, `${place}.kind`),
    ...(signedOn !== null && !isDay(signedOn)
      ? [assignmentFault('assignment.day-unreadable', `${place}.signedOn`)]
      : []),
    ...tooLong(title, reportLimits.title, `${place}.title`),
    ...(attachment !== undefined && !SHA256.test(attachment)
      ? [assignmentFault('assignment.attachment-unreadable', `${place}.attachment`)]
      : []),
  ];
};
