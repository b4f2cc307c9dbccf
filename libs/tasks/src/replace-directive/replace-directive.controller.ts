import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsOneOf, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { openTasksRules, type OpenTasksRule } from '../domain/directive.events.js';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { ReplaceDirective } from './replace-directive.command.js';

class DirectivePath {
  @IsText(200)
  readonly directiveId!: string;
}

class ReplacementBody extends EffectiveBody {
  @IsText(200, { description: 'Id of the directive that takes its place.' })
  readonly by!: string;

  @IsOneOf(openTasksRules, { description: 'What becomes of its open tasks: kept, withdrawn, or moved to the other.' })
  readonly openTasks!: OpenTasksRule;

  @IsText(REASON_LIMIT, { lines: true, optional: true })
  readonly reason?: string;
}

@ApiTags('directives')
@Controller('v1/directives/:directiveId/replacement')
export class ReplaceDirectiveController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('replaceDirective', 'Replace a directive by another and say what becomes of its open tasks', {
    ifMatch: 'required',
  })
  replace(
    @Param() path: DirectivePath,
    @Body() body: ReplacementBody,
    @Req() request: MetadataRequest,
  ): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    const { by, openTasks, reason = null } = body;
    const data = { directiveId: path.directiveId, by, openTasks, reason };
    return this.commands.execute(new ReplaceDirective(data, today, metadata, expected));
  }
}
