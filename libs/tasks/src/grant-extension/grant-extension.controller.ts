import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsDay, IsPart, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { RequestPath } from '../reading/assignment-path.dto.js';
import { CitationBody, citationOf } from '../reading/citation.dto.js';
import { GrantExtension } from './grant-extension.command.js';

class GrantBody extends EffectiveBody {
  @IsDay()
  readonly to!: string;

  @IsPart(() => CitationBody)
  readonly decidedBy!: CitationBody;

  @IsText(REASON_LIMIT, { lines: true, optional: true })
  readonly note?: string;
}

@ApiTags('assignments')
@Controller('v1/tasks/:taskId/assignments/:agency/extension-requests/:request/grant')
export class GrantExtensionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('grantExtension', 'Grant a requested extension, as asked or to another day', { ifMatch: 'required' })
  grant(@Param() path: RequestPath, @Body() body: GrantBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body);
    const { to, decidedBy, note = null } = body;
    return this.commands.execute(
      new GrantExtension({ ...path, to, decidedBy: citationOf(decidedBy), note }, today, metadata, expected),
    );
  }
}
