import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { isName } from '../reading/is-name.js';
import { day, list, object, orNull, text, whole } from '../reading/schema.js';
import { TimeParameters } from '../reading/time-parameters.controller.js';
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

@ApiTags('tasks')
@Controller('v1/tasks/:id')
export class OneTaskController {
  constructor(
    private readonly queries: QueryBus,
    private readonly time: TimeQuestion,
  ) {}

  @Get()
  @ApiOperation({ summary: 'One task on a day, with every place that lists it', operationId: 'getTask' })
  @ApiOkResponse({ schema: object({ asOf: day, knownAt: whole, ...itemProperties, listings: list(place) }) })
  @ApiNotFoundResponse({ description: 'No such task, or not yet assigned or known then.' })
  async task(@Param('id') id: string, @Query() query: TimeParameters): Promise<TaskSheet> {
    const { asOf, knownAt } = await this.time.ask(query);
    const sheet = isName(id) ? await this.queries.execute(new OneTask(id, asOf, knownAt)) : null;
    if (sheet === null) throw new NotFoundException();
    return sheet;
  }
}
