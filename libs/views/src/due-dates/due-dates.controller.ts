import { Controller, Get, Header, Headers, NotFoundException, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '#libs/access';
import { Ask, isName, languageOf, text } from '#libs/web';
import { TimeParameters } from '../reading/time-parameters.controller.js';
import { TimeQuestion } from '../reading/time-question.js';
import { calendarOf } from './calendar-of.js';
import { DueDates } from './due-dates.query.js';

@ApiTags('agencies')
@Controller('v1/agencies/:code/due-dates.ics')
export class DueDatesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly time: TimeQuestion,
  ) {}

  @Get()
  @Ask('getDueDates', 'Due days of the duties of an agency as a calendar (iCalendar)')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @ApiOkResponse({ description: 'One event for each open duty.', content: { 'text/calendar': { schema: text } } })
  @ApiNotFoundResponse({ description: 'No such agency, or not yet known then.' })
  async dueDates(
    @CalledBy() { reach }: Caller,
    @Param('code') code: string,
    @Query() query: TimeParameters,
    @Headers('accept-language') language: string | undefined,
  ): Promise<string> {
    const { asOf, knownAt } = await this.time.ask(query);
    const sheet = isName(code) ? await this.queries.execute(new DueDates(reach, code, asOf, knownAt)) : null;
    if (sheet === null) throw new NotFoundException();
    return calendarOf(sheet, languageOf(language));
  }
}
