import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { ReportPath } from '../reading/assignment-path.dto.js';
import { reportOf, StatusReportBody } from '../reading/status-report.dto.js';
import { CorrectStatusReport } from './correct-status-report.command.js';

class CorrectionBody extends StatusReportBody {
  @IsText(REASON_LIMIT, { lines: true, optional: true, description: 'Why the report is corrected.' })
  readonly reason?: string;
}

@ApiTags('assignments')
@Controller('v1/tasks/:taskId/assignments/:agency/reports/:report/corrections')
export class CorrectStatusReportController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('correctStatusReport', 'An agency corrects a report of its own; the first stays readable', {
    ifMatch: 'required',
  })
  correct(@Param() path: ReportPath, @Body() body: CorrectionBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body, path.agency);
    const data = { ...reportOf(path, body), report: path.report, reason: body.reason ?? null };
    return this.commands.execute(new CorrectStatusReport(data, today, metadata, expected));
  }
}
