import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { ReportPath } from '../reading/assignment-path.dto.js';
import { ReturnStatusReport } from './return-status-report.command.js';

class ReturnBody extends EffectiveBody {
  @IsText(REASON_LIMIT, { lines: true })
  readonly reason!: string;
}

@ApiTags('assignments')
@Controller('v1/tasks/:taskId/assignments/:agency/reports/:report/return')
export class ReturnStatusReportController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('returnStatusReport', 'Return a report to its agency', { ifMatch: 'required' })
  return(@Param() path: ReportPath, @Body() body: ReturnBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    return this.commands.execute(new ReturnStatusReport({ ...path, reason: body.reason }, today, metadata, expected));
  }
}
