import type { Actor, Day, Recorded } from '#libs/kernel';
import type {
  AssignmentEvent,
  CommitmentFiled,
  ExtensionGranted,
  ExtensionRefused,
  ExtensionRequested,
  ReminderSent,
  StatusReportCorrected,
  StatusReported,
} from '#libs/tasks/facts';

/** Who did it, on which day it took effect and when it was typed in. */
type Deed = Readonly<{ on: Day; recordedAt: string; by: Actor }>;

type Words = Omit<StatusReported['data'], 'taskId' | 'agency'>;

export type Verdict = Deed & Readonly<{ verdict: 'returned' | 'confirmed'; words: string | null }>;
export type Correction = Deed & Words & Readonly<{ reason: string | null }>;
export type Decision = Deed &
  Readonly<{
    decision: 'granted' | 'refused';
    to: Day | null;
    decidedBy: ExtensionGranted['data']['decidedBy'] | null;
    words: string | null;
  }>;

/** `report` and `request` name it for ever: later commands speak of it by that number. */
export type ReportOnFile = Deed &
  Words &
  Readonly<{ report: number; corrections: readonly Correction[]; verdicts: readonly Verdict[] }>;
export type RequestOnFile = Deed &
  Readonly<{
    request: number;
    to: Day;
    reason: string;
    dueOn: Day | null;
    filedLate: boolean;
    decision: Decision | null;
  }>;

/** All that was said and decided on one assignment up to a day, in the order of its recording. */
export type AssignmentFile = Readonly<{
  revision: number;
  reports: readonly ReportOnFile[];
  reopenings: readonly (Deed & Readonly<{ reason: string }>)[];
  extensionRequests: readonly RequestOnFile[];
  commitments: readonly (Deed & Omit<CommitmentFiled['data'], 'taskId' | 'agency'>)[];
  reminders: readonly (Deed & Omit<ReminderSent['data'], 'taskId' | 'agency'>)[];
}>;

/** `events` are those of the assignment's own stream that were known; `revision` counts those of a later day too. */
export const assignmentFile = (events: readonly Recorded<AssignmentEvent>[], asOf: Day): AssignmentFile => {
  const past = events.filter(({ metadata }) => metadata.effectiveOn <= asOf);
  return {
    revision: events.at(-1)?.revision ?? -1,
    reports: past.filter(is('StatusReported')).map((event) => reportOnFile(event, past)),
    reopenings: past.filter(is('AssignmentReopened')).map((one) => ({ ...deedOf(one), reason: one.data.reason })),
    extensionRequests: past.filter(is('ExtensionRequested')).map((event) => requestOnFile(event, past)),
    commitments: past.filter(is('CommitmentFiled')).map((event) => {
      const { promisedOn, document, note } = event.data;
      return { ...deedOf(event), promisedOn, document, note };
    }),
    reminders: past.filter(is('ReminderSent')).map((event) => {
      const { text, sender } = event.data;
      return { ...deedOf(event), text, sender };
    }),
  };
};

type Of<Type extends AssignmentEvent['type']> = Recorded<Extract<AssignmentEvent, { type: Type }>>;

const is =
  <Type extends AssignmentEvent['type']>(type: Type) =>
  (event: Recorded<AssignmentEvent>): event is Of<Type> =>
    event.type === type;

const deedOf = ({ metadata, recordedAt }: Recorded): Deed => ({
  on: metadata.effectiveOn,
  recordedAt,
  by: metadata.actor,
});

const wordsOf = ({ claim, resultText, completion, criterion, evidence, contradictions, period }: Words): Words => ({
  claim,
  resultText,
  completion,
  criterion,
  evidence,
  contradictions,
  ...(period === undefined ? {} : { period }),
});

const reportOnFile = (event: Recorded<StatusReported>, past: readonly Recorded<AssignmentEvent>[]): ReportOnFile => ({
  report: event.revision,
  ...deedOf(event),
  ...wordsOf(event.data),
  corrections: past
    .filter(is('StatusReportCorrected'))
    .filter(({ data }) => data.report === event.revision)
    .map(correctionOf),
  verdicts: past.flatMap((one): readonly Verdict[] => {
    if (one.type === 'StatusReportReturned' && one.data.report === event.revision)
      return [{ ...deedOf(one), verdict: 'returned', words: one.data.reason }];
    if (one.type === 'CompletionConfirmed' && one.data.report === event.revision)
      return [{ ...deedOf(one), verdict: 'confirmed', words: one.data.note }];
    return [];
  }),
});

const correctionOf = (event: Recorded<StatusReportCorrected>): Correction => ({
  ...deedOf(event),
  ...wordsOf(event.data),
  reason: event.data.reason,
});

const requestOnFile = (
  event: Recorded<ExtensionRequested>,
  past: readonly Recorded<AssignmentEvent>[],
): RequestOnFile => {
  const { to, reason, dueOn, filedLate } = event.data;
  const decided = past.find(
    (one): one is Recorded<ExtensionGranted> | Recorded<ExtensionRefused> =>
      (one.type === 'ExtensionGranted' || one.type === 'ExtensionRefused') && one.data.request === event.revision,
  );
  return {
    request: event.revision,
    ...deedOf(event),
    ...{ to, reason, dueOn, filedLate },
    decision: decided === undefined ? null : decisionOf(decided),
  };
};

const decisionOf = (event: Recorded<ExtensionGranted> | Recorded<ExtensionRefused>): Decision =>
  event.type === 'ExtensionGranted'
    ? {
        ...deedOf(event),
        ...{ decision: 'granted', to: event.data.to, decidedBy: event.data.decidedBy, words: event.data.note },
      }
    : {
        ...deedOf(event),
        ...{ decision: 'refused', to: null, decidedBy: event.data.decidedBy, words: event.data.reason },
      };
