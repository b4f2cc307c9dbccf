import { Controller, Param, Post, Query, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Rejection } from '#libs/kernel';
import { Act, actOf, HttpRefusal, type Acted, type MetadataRequest, type UploadRequest } from '#libs/web';
import type { AttachmentAdded } from '../domain/attachment.events.js';
import { Staging } from '../staging.js';
import { AttachEvidence } from './attach-evidence.command.js';
import { attachedSchema } from './attached.schema.js';
import { stagedUpload } from './staged-upload.js';

class AttachQuery {
  @ApiPropertyOptional({ description: 'Name of the file, where it is not to be the one that it was sent under.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  readonly name?: string;
}

type Answer = Acted & Omit<AttachmentAdded['data'], 'taskId' | 'agency'>;

const STATUS: Readonly<Record<string, number>> = {
  'evidence.file-too-large': 413,
  'evidence.type-refused': 415,
  'evidence.type-contradicted': 415,
};

@ApiTags('evidence')
@Controller('v1/tasks/:taskId/assignments/:agency/attachments')
export class AttachEvidenceController {
  constructor(
    private readonly commands: CommandBus,
    private readonly staging: Staging,
  ) {}

  @Post()
  @Act('attachEvidence', 'Attach a file to an assignment as evidence', {
    ifMatch: 'optional',
    status: 201,
    files: true,
  })
  @ApiConsumes('multipart/form-data', 'application/octet-stream')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ schema: attachedSchema })
  async attach(
    @Param('taskId') taskId: string,
    @Param('agency') agency: string,
    @Query() query: AttachQuery,
    @Req() request: UploadRequest & MetadataRequest,
  ): Promise<Answer> {
    try {
      const { staged, name, declared } = await stagedUpload(request, this.staging, query.name);
      try {
        const { metadata, expected } = actOf(request, {}, agency);
        const data = { taskId, agency, staged, name, declared };
        const command = new AttachEvidence(data, metadata, expected);
        const { repeated: _, ...attached } = await this.commands.execute(command);
        return attached;
      } finally {
        await staged.discard();
      }
    } catch (error) {
      const status = error instanceof Rejection ? STATUS[error.code] : undefined;
      if (!(error instanceof Rejection) || status === undefined) throw error;
      throw new HttpRefusal(status, error.code, error.faults);
    }
  }
}
