import { IsListOf, IsText } from '#libs/web';
import { StatusReportBody } from '../reading/status-report.dto.js';

export const MOST_REPORTS = 500;

export class BatchedReport extends StatusReportBody {
  @IsText(200)
  readonly taskId!: string;

  @IsText(200, { description: 'Code of the agency that reports.' })
  readonly agency!: string;
}

export class ReportsBatch {
  @IsListOf(() => BatchedReport, MOST_REPORTS, { least: 1 })
  readonly reports!: BatchedReport[];
}
