import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import { agenciesAsked } from '../reading/agencies-asked.js';
import { agencyRegisterAt } from '../reading/agency-register-at.js';
import type { KnownAt } from '../reading/known-at.js';
import { ReadSide } from '../reading/read-side.query.js';
import { countsAt } from '../counting/counts-at.js';
import { boardPage } from './board-page.js';
import type { BoardQuestion } from './board-question.js';
import { boardTotalsSql } from './board-totals-sql.js';
import { namedItems, namedTotals, type UnnamedTotals } from './named-board.js';
import { isCounted } from './is-counted.js';
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
    const question: BoardQuestion = {
      reach,
      asOf,
      position,
      filters,
      agencies: await agenciesAsked(this.read, reach, register, filters.agency, asOf),
      taskId: null,
      sort: page.sort ?? 'place',
      limit: page.limit ?? 50,
      offset: page.offset ?? 0,
    };
    const [totals, items] = await Promise.all([this.totals(question), boardPage(this.read, question)]);
    return {
      asOf,
      knownAt: position < 0 ? null : position,
      ...namedTotals(totals, register, asOf),
      items: namedItems(items, register, asOf),
    };
  }

  private async totals(question: BoardQuestion): Promise<UnnamedTotals | undefined> {
    if (isCounted(question)) {
      const { asOf, position, filters } = question;
      const overdueOnly = filters.overdueOnly === true;
      return countsAt(this.read, { asOf, position, overdueOnly });
    }
    const { text, parameters } = boardTotalsSql(question);
    const [row] = await this.read.rows<{ totals: UnnamedTotals }>(text, parameters);
    return row?.totals;
  }
}
