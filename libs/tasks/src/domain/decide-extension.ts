import { isDay, type Actor, type Fault } from '#libs/kernel';
import { actedOnFaults, type ActedOn } from './acted-on.js';
import type { Assignment } from './assignment.js';
import type { AssignmentEvent, ExtensionGranted, ExtensionRefused } from './assignment.events.js';
import { assignmentFault } from './assignment.rejections.js';
import type { Citation } from './citation.js';
import { courseOn, isConfirmed } from './course.js';
import type { Duty } from './duty.js';
import type { ExtensionRequest } from './extension.js';
import { speaksForIssuer } from './issuer.js';
import { refuse } from './refuse.js';
import { laterFaults } from './request-extension.js';
import { sameCitation } from './same-citation.js';
import { REASON_LIMIT, reasonFaults, tooLong } from './text-faults.js';

/**
 * `directive` assigned the task: its issuer decides, on a sub-task the agency that has given it (`givenBy`). `by` is who
 * decides, and never the one who asked.
 */
export type Deciding = Readonly<{ directive: Citation | null; givenBy: string | null; by: Actor; duty: Duty }> &
  ActedOn;
export type Grant = Omit<ExtensionGranted['data'], 'from' | 'asked'>;
export type GrantExtension = Readonly<{ kind: 'GrantExtension'; data: Grant }> & Deciding;
export type RefuseExtension = Readonly<{ kind: 'RefuseExtension'; data: ExtensionRefused['data'] }> & Deciding;

export const grantExtension = (command: GrantExtension, assignment: Assignment): readonly AssignmentEvent[] => {
  const { data, duty, effectiveOn } = command;
  const { taskId, agency, request, to, decidedBy, note } = data;
  const asked = assignment.requests.find((one) => one.request === request);
  const made = asked?.decision;
  if (made?.on === effectiveOn && made.fact.type === 'ExtensionGranted' && isSameGrant(made.fact.data, data)) return [];
  refuse([
    ...actedOnFaults(command, duty, assignment),
    ...laterFaults(to, duty),
    ...citationFaults(decidedBy),
    ...tooLong(note, REASON_LIMIT, 'note'),
    ...requestFaults(asked, command),
    ...(isConfirmed(courseOn(assignment, null)) ? [assignmentFault('assignment.confirmed', 'agency')] : []),
  ]);
  const moved = { from: duty.dueOn, asked: asked?.to ?? to, to };
  return [{ type: 'ExtensionGranted', data: { taskId, agency, request, ...moved, decidedBy, note } }];
};

export const refuseExtension = (command: RefuseExtension, assignment: Assignment): readonly AssignmentEvent[] => {
  const { data, duty, effectiveOn } = command;
  const { taskId, agency, request, reason, decidedBy } = data;
  const asked = assignment.requests.find((one) => one.request === request);
  const made = asked?.decision;
  if (made?.on === effectiveOn && made.fact.type === 'ExtensionRefused' && isSameRefusal(made.fact.data, data))
    return [];
  refuse([
    ...actedOnFaults(command, duty, assignment),
    ...reasonFaults(reason),
    ...(decidedBy === null ? [] : citationFaults(decidedBy)),
    ...requestFaults(asked, command),
  ]);
  return [{ type: 'ExtensionRefused', data: { taskId, agency, request, reason, decidedBy } }];
};

const requestFaults = (asked: ExtensionRequest | undefined, command: Deciding): readonly Fault[] => {
  const { directive, givenBy, by, effectiveOn } = command;
  if (asked === undefined) return [assignmentFault('assignment.request-unknown', 'request')];
  return [
    ...(asked.decision === null ? [] : [assignmentFault('assignment.request-decided', 'request')]),
    ...(effectiveOn < asked.on ? [assignmentFault('assignment.decision-before-request', 'effectiveOn')] : []),
    ...(by.subject === asked.asker ? [assignmentFault('assignment.decider-is-asker', 'by')] : []),
    ...(directive !== null && !speaksForIssuer(by, directive, givenBy)
      ? [assignmentFault('assignment.decider-not-of-issuer', 'by')]
      : []),
  ];
};

const citationFaults = ({ number, kind, signedOn }: Citation): readonly Fault[] => [
  ...(number.trim() === '' ? [assignmentFault('assignment.decision-missing', 'decidedBy')] : []),
  ...tooLong(number, 200, 'decidedBy.number'),
  ...tooLong(kind, 200, 'decidedBy.kind'),
  ...(signedOn !== null && !isDay(signedOn)
    ? [assignmentFault('assignment.day-unreadable', 'decidedBy.signedOn')]
    : []),
];

const isSameGrant = (one: Grant, other: Grant): boolean =>
  one.to === other.to && one.note === other.note && sameCitation(one.decidedBy, other.decidedBy);

const isSameRefusal = (one: ExtensionRefused['data'], other: ExtensionRefused['data']): boolean =>
  one.reason === other.reason &&
  (one.decidedBy === null || other.decidedBy === null
    ? one.decidedBy === other.decidedBy
    : sameCitation(one.decidedBy, other.decidedBy));
