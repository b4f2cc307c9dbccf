import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsPart, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { RequestPath } from '../reading/assignment-path.dto.js';
import { CitationBody, citationOf } from '../reading/citation.dto.js';
import { RefuseExtension } from './refuse-extension.command.js';

class RefusalBody extends EffectiveBody {
  @IsText(REASON_LIMIT, { lines: true })
  readonly reason!: string;

  @IsPart(() => CitationBody, { optional: true })
  readonly decidedBy?: CitationBody;
}

@ApiTags('assignments')
@Controller('v1/tasks/:taskId/assignments/:agency/extension-requests/:request/refusal')
export class RefuseExtensionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('refuseExtension', 'Refuse a requested extension', { ifMatch: 'required' })
  refuse(@Param() path: RequestPath, @Body() body: RefusalBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    const { reason, decidedBy } = body;
    return this.commands.execute(
      new RefuseExtension(
        { ...path, reason, decidedBy: decidedBy === undefined ? null : citationOf(decidedBy) },
        today,
        metadata,
        expected,
      ),
    );
  }
}
