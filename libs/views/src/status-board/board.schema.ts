import { day, list, object, oneOf, orNull, type Schema, text, whole, yesOrNo } from '#libs/web';
import { clears } from '#libs/tasks/facts';
import { statuses } from '../domain/status.js';

export const statusSchema = oneOf(statuses);
export const directiveSchema = object({ number: text, kind: orNull(text), signedOn: orNull(day) });
export const byStatusSchema: Schema = { type: 'object', additionalProperties: whole };

const lastReport = orNull(object({ on: day, claim: orNull(text), label: orNull(text), text: orNull(text), by: text }));
const lateness = { daysLate: orNull(whole), daysLateAgainstRemedial: orNull(whole) };

export const dueKindSchema = oneOf(['day', 'standing', 'recurring', 'none']);

export const assignmentProperties = {
  agency: text,
  name: text,
  status: statusSchema,
  originalDueOn: orNull(day),
  dueOn: orNull(day),
  remedialDueOn: orNull(day),
  completedOn: orNull(day),
  completionBasis: orNull(oneOf(['stated', 'inferred'])),
  ...lateness,
  observed: yesOrNo,
  lastReport,
  revision: whole,
} satisfies Readonly<Record<string, Schema>>;

export const itemProperties = {
  taskId: text,
  ordinal: orNull(whole),
  section: orNull(whole),
  sectionTitle: orNull(text),
  group: orNull(text),
  appendix: orNull(text),
  document: orNull(text),
  title: text,
  directive: directiveSchema,
  leadText: text,
  unresolvedLeads: list(text),
  dueText: orNull(text),
  dueKind: dueKindSchema,
  originalDueOn: orNull(day),
  dueOn: orNull(day),
  remedialDueOn: orNull(day),
  status: statusSchema,
  ...lateness,
  lastReport,
  assignments: list(object(assignmentProperties)),
  missingClears: list(oneOf(Object.keys(clears))),
  revision: whole,
} satisfies Readonly<Record<string, Schema>>;

export const boardSchema = object({
  asOf: day,
  knownAt: orNull(whole),
  total: whole,
  items: list(object(itemProperties)),
  byAgency: list(object({ agency: text, name: text, count: whole })),
  byStatus: byStatusSchema,
  byMissingClear: { type: 'object', additionalProperties: whole },
  nextCursor: orNull(text),
});
