import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '#libs/access';
import { Ask, sparse, type SparsePage } from '#libs/web';
import { nextCursor, TimeQuestion } from '../reading/time-question.js';
import { BoardParameters, filtersOf, OverdueParameters } from './board-parameters.controller.js';
import { boardSchema, itemProperties } from './board.schema.js';
import type { Board, BoardFilters, BoardItem, BoardSort } from './board.js';
import { StatusBoard } from './status-board.query.js';

type BoardAnswer = SparsePage<Board, BoardItem>;

@ApiTags('tasks')
@Controller('v1')
export class StatusBoardController {
  constructor(
    private readonly queries: QueryBus,
    private readonly time: TimeQuestion,
  ) {}

  @Get('tasks')
  @Ask('listTasks', 'Status of tasks and assignments on a day')
  @ApiOkResponse({ schema: boardSchema })
  tasks(@CalledBy() caller: Caller, @Query() query: BoardParameters): Promise<BoardAnswer> {
    return this.answer(caller, query, filtersOf(query), query.sort);
  }

  @Get('overdue')
  @Ask('listOverdue', 'Tasks that are late on a day; with an agency, those it is late with')
  @ApiOkResponse({ schema: boardSchema })
  overdue(@CalledBy() caller: Caller, @Query() query: OverdueParameters): Promise<BoardAnswer> {
    return this.answer(caller, query, { ...filtersOf(query), overdueOnly: true }, query.sort);
  }

  private async answer(
    { reach }: Caller,
    query: OverdueParameters,
    filters: BoardFilters,
    sort: BoardSort | undefined,
  ): Promise<BoardAnswer> {
    const cut = sparse<BoardItem>(query.fields, itemProperties);
    const asked = await this.time.ask(query);
    const { limit, offset } = asked;
    const board = await this.queries.execute(
      new StatusBoard(reach, asked.asOf, asked.knownAt, filters, { sort, limit, offset }),
    );
    return { ...board, items: board.items.map(cut), nextCursor: nextCursor(asked, board) };
  }
}
