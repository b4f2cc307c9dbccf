import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '#libs/access';
import { Ask, isName, day, object, whole, sparse } from '#libs/web';
import { revisionHeader, tagRevision, type TaggedReply } from '../reading/revision-tag.js';
import { SparseParameters } from '../reading/time-parameters.controller.js';
import { TimeQuestion } from '../reading/time-question.js';
import { directiveProperties } from './directive.schema.js';
import { OneDirective, type DirectiveSheet } from './one-directive.query.js';

const sheetProperties = { asOf: day, knownAt: whole, ...directiveProperties };

@ApiTags('directives')
@Controller('v1/directives/:directiveId')
export class OneDirectiveController {
  constructor(
    private readonly queries: QueryBus,
    private readonly time: TimeQuestion,
  ) {}

  @Get()
  @Ask('getDirective', 'One directive with its tasks by status on a day')
  @ApiOkResponse({ schema: object(sheetProperties), headers: revisionHeader })
  @ApiNotFoundResponse({ description: 'No such directive, or not yet known then.' })
  async directive(
    @CalledBy() { reach }: Caller,
    @Param('directiveId') directiveId: string,
    @Query() query: SparseParameters,
    @Res({ passthrough: true }) reply: TaggedReply,
  ): Promise<Partial<DirectiveSheet>> {
    const cut = sparse<DirectiveSheet>(query.fields, sheetProperties);
    const { asOf, knownAt } = await this.time.ask(query);
    const found = isName(directiveId)
      ? await this.queries.execute(new OneDirective(reach, directiveId, asOf, knownAt))
      : null;
    if (found === null) throw new NotFoundException();
    tagRevision(reply, query, found.revision);
    return cut(found);
  }
}
