import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '#libs/access';
import { Ask, day, list, object, orNull, text, whole } from '#libs/web';
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
  @Ask('listOverdueIntervals', 'Intervals in which assignments were late, up to a day')
  @ApiOkResponse({ schema })
  async intervals(
    @CalledBy() caller: Caller,
    @Query() query: PlaceParameters,
  ): Promise<OverdueIntervals & { nextCursor: string | null }> {
    const asked = await this.time.ask(query);
    const { agency, directive, document, appendix, text: words } = query;
    const filters = { agency, directive, document, appendix, text: words };
    const found = await this.queries.execute(
      new OverdueTimeline(caller.reach, asked.asOf, asked.knownAt, filters, asked),
    );
    return { ...found, nextCursor: nextCursor(asked, found) };
  }
}
