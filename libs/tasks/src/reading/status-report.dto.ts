import { EffectiveBody, IsDay, IsListOf, IsOneOf, IsText } from '#libs/web';
import type { Evidence } from '../domain/assignment.events.js';
import { reportLimits } from '../domain/report-faults.js';
import type { StatusReport } from '../domain/status-report.js';
import { claims, type Claim } from '../domain/task.events.js';
import { CitationBody, citationOf } from './citation.dto.js';

export class EvidenceBody extends CitationBody {
  @IsText(reportLimits.title, { optional: true })
  readonly title?: string;

  @IsText(64, { optional: true, description: 'SHA-256 of a file that was attached to the assignment.' })
  readonly attachment?: string;
}

/** What an agency says of its work. */
export class StatusReportBody extends EffectiveBody {
  @IsOneOf(claims)
  readonly claim!: Claim;

  @IsText(reportLimits.result, { lines: true, description: 'What was achieved.' })
  readonly resultText!: string;

  @IsDay({ optional: true, description: 'Day of completion; only with a claim of completion.' })
  readonly completedOn?: string;

  @IsText(reportLimits.criterion, { optional: true, description: 'What completion means: submitted, issued, in use.' })
  readonly criterion?: string;

  @IsText(7, {
    optional: true,
    description: 'Of a recurring task: 2025-10, 2025-Q4 or 2025; else the period of the day.',
  })
  readonly period?: string;

  @IsListOf(() => EvidenceBody, reportLimits.evidence, { optional: true })
  readonly evidence?: EvidenceBody[];
}

export const reportOf = (of: Readonly<{ taskId: string; agency: string }>, body: StatusReportBody): StatusReport => {
  const { claim, resultText, completedOn = null, criterion = null, evidence = [], period } = body;
  const { taskId, agency } = of;
  const named = period === undefined ? {} : { period };
  return { taskId, agency, claim, resultText, completedOn, criterion, evidence: evidence.map(evidenceOf), ...named };
};

const evidenceOf = ({ title, attachment, ...citation }: EvidenceBody): Evidence => ({
  ...citationOf(citation),
  title: title ?? null,
  ...(attachment === undefined ? {} : { attachment }),
});
