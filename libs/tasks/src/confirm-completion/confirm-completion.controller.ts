import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { ReportPath } from '../reading/assignment-path.dto.js';
import { ConfirmCompletion } from './confirm-completion.command.js';

class ConfirmationBody extends EffectiveBody {
  @IsText(REASON_LIMIT, { lines: true, optional: true })
  readonly note?: string;
}

@ApiTags('assignments')
@Controller('v1/tasks/:taskId/assignments/:agency/reports/:report/confirmation')
export class ConfirmCompletionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('confirmCompletion', 'Confirm the completion that a report claims', { ifMatch: 'required' })
  confirm(@Param() path: ReportPath, @Body() body: ConfirmationBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    return this.commands.execute(
      new ConfirmCompletion({ ...path, note: body.note ?? null }, today, metadata, expected),
    );
  }
}
