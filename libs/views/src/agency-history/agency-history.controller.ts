import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '#libs/access';
import { anyObject, Ask, day, isName, list, object, oneOf, orNull, text, whole, sparse } from '#libs/web';
import { entryKinds } from '../domain/meaning-of.js';
import { sourceSchema } from '../reading/record.schema.js';
import { PageParameters } from '../reading/time-parameters.controller.js';
import { nextCursor, TimeQuestion } from '../reading/time-question.js';
import { directiveSchema } from '../status-board/board.schema.js';
import type { AgencyHistoryEntry } from './agency-history-entry.js';
import { AgencyHistory, type AgencyHistorySheet } from './agency-history.query.js';

const entryProperties = {
  on: day,
  kind: oneOf(Object.keys(entryKinds)),
  taskId: text,
  title: text,
  directive: directiveSchema,
  agency: text,
  agencyName: text,
  dueOn: orNull(day),
  detail: anyObject,
  sequence: whole,
  source: orNull(sourceSchema),
};

type SparseHistory = Omit<AgencyHistorySheet, 'entries'> &
  Readonly<{ entries: readonly Partial<AgencyHistoryEntry>[]; nextCursor: string | null }>;

@ApiTags('agencies')
@Controller('v1/agencies/:code/history')
export class AgencyHistoryController {
  constructor(
    private readonly queries: QueryBus,
    private readonly time: TimeQuestion,
  ) {}

  @Get()
  @Ask('getAgencyHistory', 'What an agency was assigned, reported and missed, mergers followed')
  @ApiOkResponse({
    schema: object({
      agency: text,
      name: text,
      predecessors: list(text),
      asOf: day,
      knownAt: whole,
      total: whole,
      entries: list(object(entryProperties)),
      nextCursor: orNull(text),
    }),
  })
  @ApiNotFoundResponse({ description: 'No such agency, or not yet known then.' })
  async history(
    @CalledBy() caller: Caller,
    @Param('code') code: string,
    @Query() query: PageParameters,
  ): Promise<SparseHistory> {
    const cut = sparse<AgencyHistoryEntry>(query.fields, entryProperties);
    const asked = await this.time.ask(query);
    const sheet = isName(code)
      ? await this.queries.execute(new AgencyHistory(caller.reach, code, asked.asOf, asked.knownAt, asked))
      : null;
    if (sheet === null) throw new NotFoundException();
    return { ...sheet, entries: sheet.entries.map(cut), nextCursor: nextCursor(asked, sheet) };
  }
}
