import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsDay, IsOneOf, IsPart, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { extensionKinds, type ExtensionKind } from '../domain/task.events.js';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { CitationBody, citationOf } from '../reading/citation.dto.js';
import { TaskPath } from '../reading/task-path.dto.js';
import { ExtendDeadline } from './extend-deadline.command.js';

class DeadlineBody extends EffectiveBody {
  @IsOneOf(extensionKinds)
  readonly kind!: ExtensionKind;

  @IsDay()
  readonly to!: string;

  @IsText(200, { optional: true, description: 'Code of the one lead whose day moves; all leads when absent.' })
  readonly agency?: string;

  @IsPart(() => CitationBody)
  readonly decidedBy!: CitationBody;

  @IsText(REASON_LIMIT, { lines: true, optional: true })
  readonly reason?: string;
}

@ApiTags('tasks')
@Controller('v1/tasks/:taskId/deadlines')
export class ExtendDeadlineController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('extendDeadline', 'Move the due day of all leads or of one; the original stays readable', {
    ifMatch: 'required',
  })
  extend(@Param() path: TaskPath, @Body() body: DeadlineBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    const { kind, to, agency = null, decidedBy, reason = null } = body;
    const data = { taskId: path.taskId, kind, to, agency, decidedBy: citationOf(decidedBy), reason };
    return this.commands.execute(new ExtendDeadline(data, today, metadata, expected));
  }
}
