import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import {
  Act,
  actedSchema,
  actOf,
  EffectiveBody,
  IsListOf,
  IsPart,
  IsText,
  text,
  type Acted,
  type MetadataRequest,
} from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { subTaskIdOf } from '../identity/task-identity.js';
import { AssignmentPath } from '../reading/assignment-path.dto.js';
import { DueBody, dueOf } from '../reading/task.dto.js';
import { AssignSubTask } from './assign-sub-task.command.js';

class UnitBody {
  @IsText(60, { description: 'Code below that of the agency, such as BTC/CNTT.' })
  readonly code!: string;

  @IsText(300)
  readonly name!: string;
}

class SubTaskBody extends EffectiveBody {
  @IsText(REASON_LIMIT, { lines: true })
  readonly title!: string;

  @IsListOf(() => UnitBody, 100, { least: 1, description: 'Units of the agency that answer for it.' })
  readonly units!: UnitBody[];

  @IsText(REASON_LIMIT, { lines: true, optional: true, description: 'What is to be delivered.' })
  readonly product?: string;

  @IsText(500, { optional: true, description: 'Who approves the product.' })
  readonly approver?: string;

  @IsPart(() => DueBody, { description: 'No later than the assignment itself.' })
  readonly due!: DueBody;
}

type Reply = { header: (name: string, value: string) => unknown };

@ApiTags('assignments')
@Controller('v1/tasks/:taskId/assignments/:agency/sub-tasks')
export class AssignSubTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('assignSubTask', 'An agency gives work on to its own units', { ifMatch: 'none', status: 201 })
  @ApiCreatedResponse({
    schema: actedSchema({ taskId: text }),
    headers: { Location: { description: 'Where the sub-task is read.', schema: { type: 'string' } } },
  })
  async assign(
    @Param() path: AssignmentPath,
    @Body() body: SubTaskBody,
    @Req() request: MetadataRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Acted & { taskId: string }> {
    const parent = { taskId: path.taskId, agency: path.agency };
    const { title, product = null, approver = null } = body;
    const units = body.units.map(({ code, name }) => ({ code, name }));
    const { metadata, today } = actOf(request, body, path.agency);
    const data = { parent, title, units, product, approver, due: dueOf(body.due) };
    const handled = await this.commands.execute(new AssignSubTask(data, today, metadata));
    const taskId = subTaskIdOf({ ...parent, title, units: units.map(({ code }) => code) });
    reply.header('location', `/v1/tasks/${taskId}`);
    return { ...handled, taskId };
  }
}
