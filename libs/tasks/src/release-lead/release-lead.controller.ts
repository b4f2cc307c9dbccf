import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsPart, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { AssignmentPath } from '../reading/assignment-path.dto.js';
import { CitationBody, citationOf } from '../reading/citation.dto.js';
import { ReleaseLead } from './release-lead.command.js';

class ReleaseBody extends EffectiveBody {
  @IsPart(() => CitationBody)
  readonly decidedBy!: CitationBody;

  @IsText(REASON_LIMIT, { lines: true, optional: true })
  readonly reason?: string;
}

@ApiTags('tasks')
@Controller('v1/tasks/:taskId/leads/:agency/release')
export class ReleaseLeadController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('releaseLead', 'An agency answers for the task no longer; what it was late before stays', {
    ifMatch: 'required',
  })
  release(@Param() path: AssignmentPath, @Body() body: ReleaseBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    const why = { decidedBy: citationOf(body.decidedBy), reason: body.reason ?? null };
    return this.commands.execute(
      new ReleaseLead({ taskId: path.taskId, agency: path.agency, ...why }, today, metadata, expected),
    );
  }
}
