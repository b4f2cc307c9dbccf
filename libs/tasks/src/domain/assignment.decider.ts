import type { Day, Decider, Recorded } from '#libs/kernel';
import { assignmentEventTypes, type AssignmentEvent, type StatusReported } from './assignment.events.js';
import { contradictionsOf } from './contradictions.js';
import type { Duty } from './duty.js';
import { refuse } from './refuse.js';
import { reportFaultsOf, type FiledOn } from './report-faults.js';
import type { StatusReport } from './status-report.js';

export type AssignmentCommand = Readonly<{ kind: 'FileStatusReport'; data: StatusReport; duty: Duty }> & FiledOn;

/** What the agency said last, by effective day. */
export type Assignment = Readonly<{ said: Readonly<Record<Day, string>> }>;

type Dated = AssignmentEvent & Partial<Pick<Recorded, 'metadata'>>;

const evolve = (assignment: Assignment, event: Dated): Assignment =>
  event.metadata === undefined
    ? assignment
    : { said: { ...assignment.said, [event.metadata.effectiveOn]: saying(event.data) } };

const decide = (command: AssignmentCommand, assignment: Assignment): readonly AssignmentEvent[] => {
  const { data: report, duty, effectiveOn, today } = command;
  const { taskId, agency, claim, resultText, completedOn, criterion } = report;
  const evidence = report.evidence.map(({ number, kind, signedOn, title }) => ({ number, kind, signedOn, title }));
  const completion: StatusReported['data']['completion'] =
    completedOn === null ? null : { on: completedOn, basis: 'stated' };
  const contradictions = contradictionsOf(claim, completedOn, duty.dueOn);
  const data = { taskId, agency, claim, resultText, completion, criterion, evidence, contradictions };
  if (assignment.said[effectiveOn] === saying(data)) return [];
  refuse(reportFaultsOf(report, { effectiveOn, today }, duty));
  return [{ type: 'StatusReported', data }];
};

const saying = ({ claim, resultText, completion, criterion, evidence }: StatusReported['data']): string =>
  JSON.stringify([
    claim,
    resultText,
    completion?.on ?? null,
    criterion,
    evidence.map(({ number, kind, signedOn, title }) => [number, kind, signedOn, title]),
  ]);

export const assignmentDecider: Decider<AssignmentCommand, AssignmentEvent, Assignment> = {
  category: 'assignment',
  eventTypes: assignmentEventTypes,
  initial: { said: {} },
  evolve,
  decide,
};
