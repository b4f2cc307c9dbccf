import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsPart, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { TaskPath } from '../reading/task-path.dto.js';
import { CitationBody, citationOf } from '../reading/citation.dto.js';
import { AddLead } from './add-lead.command.js';

class LeadBody extends EffectiveBody {
  @IsText(20, { description: 'Code of the agency.' })
  readonly agency!: string;

  @IsPart(() => CitationBody)
  readonly decidedBy!: CitationBody;

  @IsText(REASON_LIMIT, { lines: true, optional: true })
  readonly reason?: string;
}

@ApiTags('tasks')
@Controller('v1/tasks/:taskId/leads')
export class AddLeadController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('addLead', 'One more agency answers for the task from the effective day on', { ifMatch: 'required' })
  add(@Param() path: TaskPath, @Body() body: LeadBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    const why = { decidedBy: citationOf(body.decidedBy), reason: body.reason ?? null };
    return this.commands.execute(
      new AddLead({ taskId: path.taskId, agency: body.agency, ...why }, today, metadata, expected),
    );
  }
}
