import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Act, actOf, EffectiveBody, IsDay, IsPart, IsText, type Acted, type MetadataRequest } from '#libs/web';
import { REASON_LIMIT } from '../domain/text-faults.js';
import { AssignmentPath } from '../reading/assignment-path.dto.js';
import { CitationBody, citationOf } from '../reading/citation.dto.js';
import { FileCommitment } from './file-commitment.command.js';

class CommitmentBody extends EffectiveBody {
  @IsDay()
  readonly promisedOn!: string;

  @IsPart(() => CitationBody, { description: 'The letter that promises.' })
  readonly document!: CitationBody;

  @IsText(REASON_LIMIT, { lines: true, optional: true })
  readonly note?: string;
}

@ApiTags('assignments')
@Controller('v1/tasks/:taskId/assignments/:agency/commitments')
export class FileCommitmentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('fileCommitment', 'An agency promises a day in writing', { ifMatch: 'optional' })
  file(@Param() path: AssignmentPath, @Body() body: CommitmentBody, @Req() request: MetadataRequest): Promise<Acted> {
    const { metadata, today, expected } = actOf(request, body, path.agency);
    const { promisedOn, document, note = null } = body;
    return this.commands.execute(
      new FileCommitment({ ...path, promisedOn, document: citationOf(document), note }, today, metadata, expected),
    );
  }
}
