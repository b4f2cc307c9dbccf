import { day, list, object, oneOf, orNull, text, whole, yesOrNo } from '#libs/web';
import { actorSchema, citationSchema, instant } from '../reading/record.schema.js';
import { assignmentProperties, directiveSchema, dueKindSchema, statusSchema } from '../status-board/board.schema.js';

const deed = { on: day, recordedAt: instant, by: actorSchema };

const words = {
  claim: oneOf(['completed', 'completed-late', 'in-progress', 'not-completed']),
  resultText: text,
  completion: orNull(object({ on: day, basis: oneOf(['stated', 'inferred']) })),
  criterion: orNull(text),
  evidence: list(
    object({ number: text, kind: orNull(text), signedOn: orNull(day), title: orNull(text) }, { attachment: text }),
  ),
  contradictions: list(text),
};

const report = object(
  {
    report: whole,
    ...deed,
    ...words,
    corrections: list(object({ ...deed, ...words, reason: orNull(text) }, { period: text })),
    verdicts: list(object({ ...deed, verdict: oneOf(['returned', 'confirmed']), words: orNull(text) })),
  },
  { period: text },
);

const decision = object({
  ...deed,
  decision: oneOf(['granted', 'refused']),
  to: orNull(day),
  decidedBy: orNull(citationSchema),
  words: orNull(text),
});

const request = object({
  request: whole,
  ...deed,
  to: day,
  reason: text,
  dueOn: orNull(day),
  filedLate: yesOrNo,
  decision: orNull(decision),
});

export const assignmentSheetProperties = {
  asOf: day,
  knownAt: whole,
  taskId: text,
  title: text,
  directive: directiveSchema,
  dueText: orNull(text),
  dueKind: dueKindSchema,
  ...assignmentProperties,
  reports: list(report),
  reopenings: list(object({ ...deed, reason: text })),
  extensionRequests: list(request),
  commitments: list(object({ ...deed, promisedOn: day, document: citationSchema, note: orNull(text) })),
  reminders: list(object({ ...deed, text, sender: text })),
  periods: list(
    object({
      ...{ period: text, from: day, to: day, dueOn: day, status: statusSchema, daysLate: whole },
      completedOn: orNull(day),
    }),
  ),
};
