import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { naturalId } from '#libs/identity';
import { Act, actedSchema, actOf, IsDay, IsPart, IsText, text, type Acted, type MetadataRequest } from '#libs/web';
import { GivenTaskBody, givenOf } from '../reading/task.dto.js';
import { RecurrenceBody } from './recurrence.dto.js';
import { GiveTask } from './give-task.command.js';

class TaskBody extends GivenTaskBody {
  @IsText(200)
  readonly directiveId!: string;

  @IsPart(() => RecurrenceBody, { optional: true, description: 'Goes with a due of the kind recurring.' })
  readonly recurrence?: RecurrenceBody;

  @IsDay({ optional: true, description: 'Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.' })
  readonly effectiveOn?: string;
}

type Reply = { header: (name: string, value: string) => unknown };

@ApiTags('tasks')
@Controller('v1/tasks')
export class GiveTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('assignTask', 'Assign a task of a directive to agencies and groups', { ifMatch: 'none', status: 201 })
  @ApiCreatedResponse({
    schema: actedSchema({ taskId: text }),
    headers: { Location: { description: 'Where the task is read.', schema: { type: 'string' } } },
  })
  async assign(
    @Body() body: TaskBody,
    @Req() request: MetadataRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Acted & { taskId: string }> {
    const { metadata, today } = actOf(request, body);
    const taskId = naturalId('task', metadata.commandId);
    const { directiveId, recurrence } = body;
    const recurring =
      recurrence === undefined
        ? {}
        : { recurrence: { every: recurrence.every, dueDay: recurrence.dueDay ?? ('last' as const) } };
    const task = { taskId, directiveId, ...givenOf(body), ...recurring };
    const handled = await this.commands.execute(new GiveTask(task, today, metadata));
    reply.header('location', `/v1/tasks/${taskId}`);
    return { ...handled, taskId };
  }
}
