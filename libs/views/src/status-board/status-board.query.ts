import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import { agenciesAsked } from '../reading/agencies-asked.js';
import { agencyRegisterAt } from '../reading/agency-register-at.js';
import type { KnownAt } from '../reading/known-at.js';
import { ReadSide } from '../reading/read-side.query.js';
import { boardSql } from './board-sql.js';
import { named, type UnnamedBoard } from './named-board.js';
import type { Board, BoardFilters, BoardSort } from './board.js';

export type BoardPage = Readonly<{
  sort?: BoardSort | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}>;

/** Status of every task on a day as known at a position. With an agency, status filters speak of that agency's assignment. */
export class StatusBoard extends Query<Board> {
  constructor(
    readonly reach: Reach,
    readonly asOf: Day,
    readonly knownAt: KnownAt,
    readonly filters: BoardFilters = {},
    readonly page: BoardPage = {},
  ) {
    super();
  }
}

@QueryHandler(StatusBoard)
export class StatusBoardHandler implements IQueryHandler<StatusBoard> {
  constructor(private readonly read: ReadSide) {}

  async execute({ reach, asOf, knownAt, filters, page }: StatusBoard): Promise<Board> {
    const position = await this.read.position(knownAt);
    const register = await agencyRegisterAt(this.read, position);
    const { text, parameters } = boardSql({
      reach,
      asOf,
      position,
      filters,
      agencies: await agenciesAsked(this.read, reach, register, filters.agency, asOf),
      taskId: null,
      sort: page.sort ?? 'place',
      limit: page.limit ?? 50,
      offset: page.offset ?? 0,
    });
    const [row] = await this.read.rows<{ board: UnnamedBoard }>(text, parameters);
    return { asOf, knownAt: position < 0 ? null : position, ...named(row?.board, register, asOf) };
  }
}
