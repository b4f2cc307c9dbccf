import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { AssignmentPath } from '../reading/assignment-path.dto.js';
import { ReopenAssignment } from './reopen-assignment.command.js';

class ReopeningBody extends EffectiveBody {
  @IsText(REASON_LIMIT, { lines: true })
  readonly reason!: string;

  @IsText(7, {
    optional: true,
    description: 'Of a recurring task: 2025-10, 2025-Q4 or 2025; else the one confirmed last.',
  })
  readonly period?: string;
}

@ApiTags('assignments')
@Controller('v1/tasks/:taskId/assignments/:agency/reopening')
export class ReopenAssignmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('reopenAssignment', 'Reopen an assignment whose completion was confirmed', { ifMatch: 'required' })
  reopen(@Param() path: AssignmentPath, @Body() body: ReopeningBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    const { reason, period } = body;
    const data = { ...path, reason, ...(period === undefined ? {} : { period }) };
    return this.commands.execute(new ReopenAssignment(data, today, metadata, expected));
  }
}
