import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { naturalId } from '#libs/identity';
import {
  Act,
  actedSchema,
  actOf,
  EffectiveBody,
  IsDay,
  IsOneOf,
  IsPart,
  IsText,
  IsTexts,
  text,
  type Acted,
  type MetadataRequest,
} from '#libs/web';
import { dueKinds, type DueKind } from '../domain/task.events.js';
import { GiveTask } from './give-task.command.js';

class DueBody {
  @IsOneOf(dueKinds)
  readonly kind!: DueKind;

  @IsDay({ optional: true, description: 'Last day in time; goes with the kind day, and may with recurring.' })
  readonly on?: string;

  @IsText(500, { optional: true, description: 'The deadline as printed.' })
  readonly text?: string;
}

class TaskBody extends EffectiveBody {
  @IsText(200)
  readonly directiveId!: string;

  @IsText(500, { optional: true, description: 'Clause or row of the directive.' })
  readonly clause?: string;

  @IsText(5_000, { lines: true })
  readonly title!: string;

  @IsText(200, { optional: true, description: 'Field of work, by which monitors watch.' })
  readonly field?: string;

  @IsTexts(20, 500, { least: 1, description: 'Codes of lead agencies and groups, resolved as of the effective day.' })
  readonly leads!: string[];

  @IsTexts(20, 500, { optional: true, description: 'Codes of agencies and groups that help.' })
  readonly coordinators?: string[];

  @IsText(5_000, { lines: true, optional: true, description: 'What is to be delivered.' })
  readonly product?: string;

  @IsText(500, { optional: true, description: 'Who approves the product.' })
  readonly approver?: string;

  @IsPart(() => DueBody)
  readonly due!: DueBody;
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
    const { directiveId, clause = null, title, field = null, leads, coordinators = [] } = body;
    const { product = null, approver = null, due } = body;
    const { metadata, today } = actOf(request, body);
    const taskId = naturalId('task', metadata.commandId);
    const task = { taskId, directiveId, clause, title, field, leads, coordinators, product, approver };
    const dueOf = { kind: due.kind, on: due.on ?? null, text: due.text ?? null };
    const handled = await this.commands.execute(new GiveTask({ ...task, due: dueOf }, today, metadata));
    reply.header('location', `/v1/tasks/${taskId}`);
    return { ...handled, taskId };
  }
}
