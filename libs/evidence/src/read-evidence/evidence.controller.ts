import { Controller, Get, Logger, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CalledBy, Operation, Sight, type Caller } from '#libs/access';
import { EventStore } from '#libs/event-store';
import { correlationOf, HttpRefusal, type MetadataRequest } from '#libs/web';
import { contentDisposition } from '../domain/content-disposition.js';
import { readAttachments, type Attachment } from '../reading/read-attachments.js';
import { attachmentListSchema } from './attachment-list.schema.js';
import { OpenAttachment } from './open-attachment.query.js';

type Reply = {
  header: (name: string, value: string) => Reply;
  status: (status: number) => Reply;
  send: (body?: unknown) => unknown;
};
type Request = MetadataRequest;

@ApiTags('evidence')
@Controller('v1/tasks/:taskId/assignments/:agency/attachments')
export class EvidenceController {
  private readonly logger = new Logger(EvidenceController.name);

  constructor(
    private readonly queries: QueryBus,
    private readonly events: EventStore,
    private readonly sight: Sight,
  ) {}

  @Get()
  @Operation('listEvidence', 'Files attached to an assignment')
  @ApiOkResponse({ schema: attachmentListSchema })
  async list(
    @Param('taskId') taskId: string,
    @Param('agency') agency: string,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Readonly<{ taskId: string; agency: string; items: readonly Attachment[] }>> {
    await this.refuseUnlessSeen(caller, taskId, agency);
    const { revision, items } = await readAttachments(this.events, { taskId, agency });
    reply.header('etag', `"${revision}"`).header('cache-control', 'private, no-cache');
    return { taskId, agency, items };
  }

  @Get(':sha256')
  @Operation('getEvidence', 'Content of an attached file')
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  @ApiResponse({ status: 304, description: 'The caller has it already.' })
  async get(
    @Param('taskId') taskId: string,
    @Param('agency') agency: string,
    @Param('sha256') sha256: string,
    @CalledBy() caller: Caller,
    @Req() request: Request,
    @Res() reply: Reply,
  ): Promise<void> {
    await this.refuseUnlessSeen(caller, taskId, agency);
    const opened = await this.queries.execute(new OpenAttachment(taskId, agency, sha256));
    if (opened === null) throw new HttpRefusal(404, 'resource.not-found');
    const { attachment, bytes } = opened;
    for (const [name, value] of Object.entries(headersOf(attachment))) reply.header(name, value);
    if (isKnown(request, sha256)) {
      bytes.destroy();
      reply.status(304).send();
      return;
    }
    bytes.once('error', (error) => this.logger.error(`request ${correlationOf(request)}: ${error.message}`));
    reply.header('content-length', String(attachment.size)).send(bytes);
  }

  private async refuseUnlessSeen({ reach }: Caller, taskId: string, agency: string): Promise<void> {
    if (!(await this.sight.sees(reach, { taskId, agency }))) throw new HttpRefusal(404, 'resource.not-found');
  }
}

/** Saved, never shown: whatever is in the file runs nowhere with the rights of this site. */
const headersOf = ({ name, mediaType, sha256 }: Attachment): Readonly<Record<string, string>> => ({
  'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
  'content-disposition': contentDisposition(name),
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-cache',
  etag: `"${sha256}"`,
});

const isKnown = ({ headers }: Request, sha256: string): boolean =>
  String(headers['if-none-match'] ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === `"${sha256}"`);
