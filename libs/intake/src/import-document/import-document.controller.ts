import { Controller, Post, Query, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { Act, requestMetadata, type MetadataRequest, type UploadRequest } from '#libs/web';
import { importReportSchema } from './import-report.schema.js';
import { ImportDocument } from './import-document.command.js';
import type { ImportReport } from './import-report.js';
import { rawMediaTypes, uploadedFile } from './uploaded-file.js';

class ImportQuery {
  @ApiPropertyOptional({ type: Boolean, description: 'Show everything, write nothing.' })
  @IsOptional()
  @Transform(({ value }) =>
    value === 'true' || value === '1' || value === '' ? true : value === 'false' || value === '0' ? false : value,
  )
  @IsBoolean()
  readonly dryRun?: boolean;

  @ApiPropertyOptional({ description: 'Name of the file when the body is sent raw.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  readonly fileName?: string;
}

@ApiTags('documents')
@Controller('v1/documents')
export class ImportDocumentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Act('importDocument', 'Import a conclusion notice (.docx, .xlsx, .csv, text)', { ifMatch: 'none', files: true })
  @ApiConsumes('multipart/form-data', ...rawMediaTypes)
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ schema: importReportSchema })
  async import(@Req() request: UploadRequest & MetadataRequest, @Query() query: ImportQuery): Promise<ImportReport> {
    const file = await uploadedFile(request, query.fileName);
    return this.commands.execute(
      new ImportDocument(file.bytes, file.fileName, query.dryRun ?? false, requestMetadata(request)),
    );
  }
}
