import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '#libs/access';
import { Ask, day, isName, list, object, orNull, text, whole, sparse } from '#libs/web';
import { revisionHeader, tagRevision, type TaggedReply } from '../reading/revision-tag.js';
import { SparseParameters } from '../reading/time-parameters.controller.js';
import { TimeQuestion } from '../reading/time-question.js';
import { itemProperties } from '../status-board/board.schema.js';
import { OneTask, type TaskSheet } from './one-task.query.js';

const place = object({
  document: text,
  appendix: text,
  section: orNull(whole),
  sectionTitle: orNull(text),
  group: orNull(text),
  ordinal: orNull(whole),
  row: whole,
  sha256: orNull(text),
});

const lineage = object({
  splitFrom: orNull(text),
  parts: list(text),
  parent: orNull(object({ taskId: text, agency: text })),
  subTasks: list(text),
});

const taskProperties = { asOf: day, knownAt: whole, ...itemProperties, listings: list(place), lineage };

@ApiTags('tasks')
@Controller('v1/tasks/:taskId')
export class OneTaskController {
  constructor(
    private readonly queries: QueryBus,
    private readonly time: TimeQuestion,
  ) {}

  @Get()
  @Ask('getTask', 'One task on a day, with every place that lists it')
  @ApiOkResponse({
    schema: object(taskProperties),
    headers: revisionHeader,
  })
  @ApiNotFoundResponse({ description: 'No such task, or not yet assigned or known then.' })
  async task(
    @CalledBy() caller: Caller,
    @Param('taskId') taskId: string,
    @Query() query: SparseParameters,
    @Res({ passthrough: true }) reply: TaggedReply,
  ): Promise<Partial<TaskSheet>> {
    const cut = sparse<TaskSheet>(query.fields, taskProperties);
    const { asOf, knownAt } = await this.time.ask(query);
    const sheet = isName(taskId) ? await this.queries.execute(new OneTask(caller.reach, taskId, asOf, knownAt)) : null;
    if (sheet === null) throw new NotFoundException();
    tagRevision(reply, query, sheet.revision);
    return cut(sheet);
  }
}
