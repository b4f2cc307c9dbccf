import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { AssignmentPath } from '../reading/assignment-path.dto.js';
import { SendReminder } from './send-reminder.command.js';

class ReminderBody extends EffectiveBody {
  @IsText(REASON_LIMIT, { lines: true })
  readonly text!: string;
}

@ApiTags('assignments')
@Controller('v1/tasks/:taskId/assignments/:agency/reminders')
export class SendReminderController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('sendReminder', 'Prompt an agency about its assignment', { ifMatch: 'optional' })
  remind(@Param() path: AssignmentPath, @Body() body: ReminderBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    const { actor } = metadata;
    return this.commands.execute(
      new SendReminder({ ...path, text: body.text, sender: actor.agency ?? actor.name }, today, metadata, expected),
    );
  }
}
