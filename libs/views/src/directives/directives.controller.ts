import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '#libs/access';
import { Ask, day, list, object, orNull, text, whole, sparse, type SparsePage } from '#libs/web';
import { PageParameters } from '../reading/time-parameters.controller.js';
import { nextCursor, TimeQuestion } from '../reading/time-question.js';
import { directiveProperties } from './directive.schema.js';
import type { DirectiveItem } from './directive-item.js';
import { ListDirectives, type Directives } from './list-directives.query.js';

const item = object(directiveProperties);
const schema = object({ asOf: day, knownAt: orNull(whole), total: whole, items: list(item), nextCursor: orNull(text) });

@ApiTags('directives')
@Controller('v1/directives')
export class DirectivesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly time: TimeQuestion,
  ) {}

  @Get()
  @Ask('listDirectives', 'Directives with their tasks by status on a day')
  @ApiOkResponse({ schema })
  async directives(
    @CalledBy() caller: Caller,
    @Query() query: PageParameters,
  ): Promise<SparsePage<Directives, DirectiveItem>> {
    const cut = sparse<DirectiveItem>(query.fields, directiveProperties);
    const asked = await this.time.ask(query);
    const found = await this.queries.execute(new ListDirectives(caller.reach, asked.asOf, asked.knownAt, asked));
    return { ...found, items: found.items.map(cut), nextCursor: nextCursor(asked, found) };
  }
}
