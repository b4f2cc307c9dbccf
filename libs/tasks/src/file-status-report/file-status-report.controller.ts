import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, type Acted, type MetadataRequest } from '#libs/web';
import { AssignmentPath } from '../reading/assignment-path.dto.js';
import { reportOf, StatusReportBody } from '../reading/status-report.dto.js';
import { FileStatusReport } from './file-status-report.command.js';

@ApiTags('assignments')
@Controller('v1/tasks/:taskId/assignments/:agency/reports')
export class FileStatusReportController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('fileStatusReport', 'An agency reports on its work', { ifMatch: 'optional' })
  file(@Param() path: AssignmentPath, @Body() body: StatusReportBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected, since } = actOf(request, body, path.agency);
    return this.commands.execute(new FileStatusReport(reportOf(path, body), today, metadata, expected, since));
  }
}
