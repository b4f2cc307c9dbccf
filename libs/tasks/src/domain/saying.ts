import type { Evidence, StatusReported } from './assignment.events.js';
import { contradictionsOf } from './contradictions.js';
import type { Duty } from './duty.js';
import type { StatusReport } from './status-report.js';

type Saying = Omit<StatusReported['data'], 'taskId' | 'agency'>;

/** What a report as filed says, weighed against the due day that counted. */
export const sayingOf = (report: StatusReport, { dueOn }: Duty, period: string | null): Saying => {
  const { claim, resultText, completedOn, criterion } = report;
  return {
    claim,
    resultText,
    completion: completedOn === null ? null : { on: completedOn, basis: 'stated' },
    criterion,
    evidence: report.evidence.map(evidenceOf),
    contradictions: contradictionsOf(claim, completedOn, dueOn),
    ...(period === null ? {} : { period }),
  };
};

/** The words alone: what they contradict may change with the deadline. */
export const wordsOf = ({ claim, resultText, completion, criterion, evidence }: Saying): string =>
  JSON.stringify([
    claim,
    resultText,
    completion?.on ?? null,
    criterion,
    evidence.map(({ number, kind, signedOn, title, attachment }) => [
      ...[number, kind, signedOn, title],
      ...(attachment === undefined ? [] : [attachment]),
    ]),
  ]);

const evidenceOf = ({ number, kind, signedOn, title, attachment }: Evidence): Evidence => ({
  ...{ number, kind, signedOn, title },
  ...(attachment === undefined ? {} : { attachment }),
});
