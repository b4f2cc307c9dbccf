import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsPart, IsText, IsTexts, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { CitationBody, citationOf } from '../reading/citation.dto.js';
import { TaskPath } from '../reading/task-path.dto.js';
import { AmendTask } from './amend-task.command.js';

/** What the task says from now on; what is left out stays as it is, null takes it away. */
class AmendedBody {
  @IsText(5_000, { lines: true, optional: true })
  readonly title?: string;

  @IsText(500, { optional: true, orNull: true })
  readonly clause?: string | null;

  @IsText(200, { optional: true, orNull: true })
  readonly field?: string | null;

  @IsTexts(20, 500, { optional: true, description: 'Codes of all agencies and groups that help from now on.' })
  readonly coordinators?: string[];

  @IsText(5_000, { lines: true, optional: true, orNull: true })
  readonly product?: string | null;

  @IsText(500, { optional: true, orNull: true })
  readonly approver?: string | null;

  @IsText(500, {
    optional: true,
    orNull: true,
    description: 'The deadline as printed; the day is moved by a deadline.',
  })
  readonly dueText?: string | null;
}

class AmendmentBody extends EffectiveBody {
  @IsPart(() => AmendedBody)
  readonly to!: AmendedBody;

  @IsPart(() => CitationBody)
  readonly decidedBy!: CitationBody;

  @IsText(REASON_LIMIT, { lines: true, optional: true })
  readonly reason?: string;
}

@ApiTags('tasks')
@Controller('v1/tasks/:taskId/amendments')
export class AmendTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('amendTask', 'Correct what a task says, by a document', { ifMatch: 'required' })
  amend(@Param() path: TaskPath, @Body() body: AmendmentBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    const why = { decidedBy: citationOf(body.decidedBy), reason: body.reason ?? null };
    const data = { taskId: path.taskId, to: { ...body.to }, ...why };
    return this.commands.execute(new AmendTask(data, today, metadata, expected));
  }
}
