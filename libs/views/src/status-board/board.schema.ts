import { day, list, object, oneOf, orNull, type Schema, text, whole, yesOrNo } from '#libs/web';
import { statuses } from '../domain/status.js';

export const statusSchema = oneOf(statuses);
export const directiveSchema = object({ number: text, kind: orNull(text), signedOn: orNull(day) });
export const byStatusSchema: Schema = { type: 'object', additionalProperties: whole };

const lastReport = orNull(object({ on: day, claim: orNull(text), label: orNull(text), text: orNull(text), by: text }));
const lateness = { daysLate: orNull(whole), daysLateAgainstRemedial: orNull(whole) };

const assignment = object({
  agency: text,
  name: text,
  status: statusSchema,
  dueOn: orNull(day),
  completedOn: orNull(day),
  completionBasis: orNull(oneOf(['stated', 'inferred'])),
  ...lateness,
  observed: yesOrNo,
  lastReport,
  revision: whole,
});

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
  dueKind: oneOf(['day', 'standing', 'recurring', 'none']),
  originalDueOn: orNull(day),
  dueOn: orNull(day),
  remedialDueOn: orNull(day),
  status: statusSchema,
  ...lateness,
  lastReport,
  assignments: list(assignment),
  revision: whole,
} satisfies Readonly<Record<string, Schema>>;

export const boardSchema = object({
  asOf: day,
  knownAt: orNull(whole),
  total: whole,
  items: list(object(itemProperties)),
  byAgency: list(object({ agency: text, name: text, count: whole })),
  byStatus: byStatusSchema,
  nextCursor: orNull(text),
});
