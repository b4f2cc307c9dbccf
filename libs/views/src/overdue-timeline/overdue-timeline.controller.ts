import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { day, list, object, orNull, text, whole } from '../reading/schema.js';
import { nextCursor, TimeQuestion } from '../reading/time-question.js';
import { PlaceParameters } from '../status-board/board-parameters.controller.js';
import { OverdueTimeline, type OverdueIntervals } from './overdue-timeline.query.js';

const interval = object({
  taskId: text,
  title: text,
  agency: orNull(text),
  name: orNull(text),
  from: day,
  to: orNull(day),
  days: whole,
});
const schema = object({
  asOf: day,
  knownAt: orNull(whole),
  total: whole,
  items: list(interval),
  nextCursor: orNull(text),
});

@ApiTags('tasks')
@Controller('v1/overdue/timeline')
export class OverdueTimelineController {
  constructor(
    private readonly queries: QueryBus,
    private readonly time: TimeQuestion,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Intervals in which assignments were late, up to a day',
    operationId: 'listOverdueIntervals',
  })
  @ApiOkResponse({ schema })
  async intervals(@Query() query: PlaceParameters): Promise<OverdueIntervals & { nextCursor: string | null }> {
    const asked = await this.time.ask(query);
    const { agency, directive, document, appendix, text: words } = query;
    const filters = { agency, directive, document, appendix, text: words };
    const found = await this.queries.execute(new OverdueTimeline(asked.asOf, asked.knownAt, filters, asked));
    return { ...found, nextCursor: nextCursor(asked, found) };
  }
}
