import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsDay, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { AssignmentPath } from '../reading/assignment-path.dto.js';
import { RequestExtension } from './request-extension.command.js';

class ExtensionRequestBody extends EffectiveBody {
  @IsDay()
  readonly to!: string;

  @IsText(REASON_LIMIT, { lines: true })
  readonly reason!: string;
}

@ApiTags('assignments')
@Controller('v1/tasks/:taskId/assignments/:agency/extension-requests')
export class RequestExtensionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('requestExtension', 'An agency asks for a later due day', { ifMatch: 'optional' })
  ask(
    @Param() path: AssignmentPath,
    @Body() body: ExtensionRequestBody,
    @Req() request: MetadataRequest,
  ): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body, path.agency);
    const { to, reason } = body;
    return this.commands.execute(new RequestExtension({ ...path, to, reason }, today, metadata, expected));
  }
}
