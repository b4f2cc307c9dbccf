import { Body, Controller, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Sight, CalledBy, type Caller } from '#libs/access';
import { naturalId } from '#libs/identity';
import { Rejection } from '#libs/kernel';
import { Act, actOf, HttpRefusal, languageOf, outcomeOf, type MetadataRequest } from '#libs/web';
import { reportOf } from '../reading/status-report.dto.js';
import { FileStatusReport } from './file-status-report.command.js';
import { inTheirOrder } from './in-their-order.js';
import { filedOutcome, refusedOutcome, type ReportOutcome } from './report-outcome.js';
import { ReportsBatch, type BatchedReport } from './reports-batch.dto.js';
import { reportsFiledSchema } from './reports-filed.schema.js';

type Filed = Readonly<{
  counts: Readonly<Record<ReportOutcome['status'], number>>;
  position: number | null;
  reports: readonly ReportOutcome[];
}>;

/** Enough to fill the store's group commit. */
const AT_ONCE = 16;
const LARGEST = 16 * 1024 * 1024;

@ApiTags('assignments')
@Controller('v1/reports::batch')
export class FileStatusReportsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly sight: Sight,
  ) {}

  @Post()
  @Act('fileStatusReports', 'Agencies report on many assignments; each report has an outcome of its own', {
    ifMatch: 'none',
    largestBody: LARGEST,
  })
  @ApiOkResponse({ schema: reportsFiledSchema })
  async file(
    @Body() { reports }: ReportsBatch,
    @CalledBy() caller: Caller,
    @Req() request: MetadataRequest & Readonly<{ url: string }>,
  ): Promise<Filed> {
    const keyOf = ({ taskId, agency }: BatchedReport): string => JSON.stringify([taskId, agency]);
    const outcomes = await inTheirOrder(reports, { keyOf, atOnce: AT_ONCE }, (report, index) =>
      this.outcome(report, index, caller, request),
    );
    const count = (status: ReportOutcome['status']): number => outcomes.filter((one) => one.status === status).length;
    const positions = outcomes.flatMap(({ position }) => (position === null ? [] : [position]));
    return {
      counts: { filed: count('filed'), repeated: count('repeated'), refused: count('refused') },
      position: positions.length === 0 ? null : Math.max(...positions),
      reports: outcomes,
    };
  }

  /** What the caller cannot mend fails the whole request; what was filed by then is found again by its command id. */
  private async outcome(
    report: BatchedReport,
    index: number,
    { reach }: Caller,
    request: MetadataRequest & Readonly<{ url: string }>,
  ): Promise<ReportOutcome> {
    const { taskId, agency } = report;
    const named = { index, taskId, agency };
    try {
      const since = performance.now();
      if (!(await this.sight.sees(reach, { taskId, agency }))) throw new HttpRefusal(404, 'resource.not-found');
      const { metadata, today } = actOf(request, report, agency);
      const item = { ...metadata, commandId: naturalId('command', metadata.commandId, index) };
      return filedOutcome(
        named,
        await this.commands.execute(new FileStatusReport(reportOf(named, report), today, item, null, since)),
      );
    } catch (error) {
      if (!(error instanceof Rejection) && !(error instanceof HttpRefusal)) throw error;
      const language = languageOf(String(request.headers['accept-language'] ?? ''));
      return refusedOutcome(named, outcomeOf(error), { url: request.url, language });
    }
  }
}
