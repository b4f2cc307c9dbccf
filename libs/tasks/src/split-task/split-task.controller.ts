import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsListOf, IsPart, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { MOST_PARTS } from '../domain/split-task.js';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { CitationBody, citationOf } from '../reading/citation.dto.js';
import { GivenTaskBody, givenOf } from '../reading/task.dto.js';
import { TaskPath } from '../reading/task-path.dto.js';
import { SplitTask } from './split-task.command.js';

class SplitBody extends EffectiveBody {
  @IsListOf(() => GivenTaskBody, MOST_PARTS, { least: 2, description: 'The tasks that take its place.' })
  readonly into!: GivenTaskBody[];

  @IsPart(() => CitationBody)
  readonly decidedBy!: CitationBody;

  @IsText(REASON_LIMIT, { lines: true, optional: true })
  readonly reason?: string;
}

@ApiTags('tasks')
@Controller('v1/tasks/:taskId/parts')
export class SplitTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('splitTask', 'Split a task into several; it ends with the split', { ifMatch: 'required' })
  split(@Param() path: TaskPath, @Body() body: SplitBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    const why = { decidedBy: citationOf(body.decidedBy), reason: body.reason ?? null };
    const data = { taskId: path.taskId, into: body.into.map(givenOf), ...why };
    return this.commands.execute(new SplitTask(data, today, metadata, expected));
  }
}
