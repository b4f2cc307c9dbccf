import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsPart, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { CitationBody, citationOf } from '../reading/citation.dto.js';
import { TaskPath } from '../reading/task-path.dto.js';
import { WithdrawTask } from './withdraw-task.command.js';

class WithdrawalBody extends EffectiveBody {
  @IsText(REASON_LIMIT, { lines: true })
  readonly reason!: string;

  @IsPart(() => CitationBody)
  readonly decidedBy!: CitationBody;
}

@ApiTags('tasks')
@Controller('v1/tasks/:taskId/withdrawal')
export class WithdrawTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('withdrawTask', 'Withdraw a task from all its leads', { ifMatch: 'required' })
  withdraw(@Param() path: TaskPath, @Body() body: WithdrawalBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    const data = { taskId: path.taskId, reason: body.reason, decidedBy: citationOf(body.decidedBy) };
    return this.commands.execute(new WithdrawTask(data, today, metadata, expected));
  }
}
