import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '#libs/access';
import { Ask, isName, object, sparse } from '#libs/web';
import { revisionHeader, tagRevision, type TaggedReply } from '../reading/revision-tag.js';
import { SparseParameters } from '../reading/time-parameters.controller.js';
import { TimeQuestion } from '../reading/time-question.js';
import { assignmentSheetProperties } from './one-assignment.schema.js';
import { OneAssignment, type AssignmentSheet } from './one-assignment.query.js';

@ApiTags('assignments')
@Controller('v1/tasks/:taskId/assignments/:agency')
export class OneAssignmentController {
  constructor(
    private readonly queries: QueryBus,
    private readonly time: TimeQuestion,
  ) {}

  @Get()
  @Ask('getAssignment', 'The duty of one agency for one task: how it stands, what was reported, asked and decided')
  @ApiOkResponse({ schema: object(assignmentSheetProperties), headers: revisionHeader })
  @ApiNotFoundResponse({ description: 'No such duty, or not yet then.' })
  async assignment(
    @CalledBy() { reach }: Caller,
    @Param('taskId') taskId: string,
    @Param('agency') agency: string,
    @Query() query: SparseParameters,
    @Res({ passthrough: true }) reply: TaggedReply,
  ): Promise<Partial<AssignmentSheet>> {
    const cut = sparse<AssignmentSheet>(query.fields, assignmentSheetProperties);
    const { asOf, knownAt } = await this.time.ask(query);
    const found = [taskId, agency].every(isName)
      ? await this.queries.execute(new OneAssignment(reach, taskId, agency, asOf, knownAt))
      : null;
    if (found === null) throw new NotFoundException();
    tagRevision(reply, query, found.revision);
    return cut(found);
  }
}
