import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '#libs/access';
import { Ask, day, list, object, orNull, text, whole, sparse, type SparsePage } from '#libs/web';
import { nextCursor, TimeQuestion } from '../reading/time-question.js';
import { PlaceParameters } from '../status-board/board-parameters.controller.js';
import { OverdueTimeline, type OverdueInterval, type OverdueIntervals } from './overdue-timeline.query.js';

const intervalProperties = {
  taskId: text,
  title: text,
  agency: orNull(text),
  name: orNull(text),
  from: day,
  to: orNull(day),
  days: whole,
};
const schema = object({
  asOf: day,
  knownAt: orNull(whole),
  total: whole,
  items: list(object(intervalProperties)),
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
  ): Promise<SparsePage<OverdueIntervals, OverdueInterval>> {
    const cut = sparse<OverdueInterval>(query.fields, intervalProperties);
    const asked = await this.time.ask(query);
    const { agency, directive, document, appendix, text: words, field } = query;
    const filters = { agency, directive, document, appendix, text: words, field };
    const found = await this.queries.execute(
      new OverdueTimeline(caller.reach, asked.asOf, asked.knownAt, filters, asked),
    );
    return { ...found, items: found.items.map(cut), nextCursor: nextCursor(asked, found) };
  }
}
