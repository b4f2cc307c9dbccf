import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import { agenciesAsked } from '../reading/agencies-asked.js';
import { agencyRegisterAt } from '../reading/agency-register-at.js';
import type { KnownAt } from '../reading/known-at.js';
import { ReadSide } from '../reading/read-side.query.js';
import type { BoardFilters } from '../status-board/board.js';
import { overdueIntervalsSql } from './overdue-intervals-sql.js';

/** Late on every day from `from` to the day before `to`; `to` null: still late on `asOf`. `agency` null: leads that could not be found. */
export type OverdueInterval = Readonly<{
  taskId: string;
  title: string;
  agency: string | null;
  name: string | null;
  from: Day;
  to: Day | null;
  days: number;
}>;

export type OverdueIntervals = Readonly<{
  asOf: Day;
  knownAt: number | null;
  total: number;
  items: readonly OverdueInterval[];
}>;

export type OverdueFilters = Pick<BoardFilters, 'agency' | 'directive' | 'document' | 'appendix' | 'text' | 'field'>;

/** The intervals up to a day in which assignments were late, as known at a position. */
export class OverdueTimeline extends Query<OverdueIntervals> {
  constructor(
    readonly reach: Reach,
    readonly asOf: Day,
    readonly knownAt: KnownAt,
    readonly filters: OverdueFilters = {},
    readonly page: Readonly<{ limit?: number | undefined; offset?: number | undefined }> = {},
  ) {
    super();
  }
}

@QueryHandler(OverdueTimeline)
export class OverdueTimelineHandler implements IQueryHandler<OverdueTimeline> {
  constructor(private readonly read: ReadSide) {}

  async execute({ reach, asOf, knownAt, filters, page }: OverdueTimeline): Promise<OverdueIntervals> {
    const position = await this.read.position(knownAt);
    const register = await agencyRegisterAt(this.read, position);
    const { text, parameters } = overdueIntervalsSql({
      reach,
      asOf,
      position,
      filters,
      agencies: await agenciesAsked(this.read, reach, register, filters.agency, asOf),
      limit: page.limit ?? 50,
      offset: page.offset ?? 0,
    });
    const [row] = await this.read.rows<{ found: { total: number; items: Omit<OverdueInterval, 'name'>[] } }>(
      text,
      parameters,
    );
    return {
      asOf,
      knownAt: position < 0 ? null : position,
      total: row?.found.total ?? 0,
      items: (row?.found.items ?? []).map(({ taskId, title, agency: code, from, to, days }) => ({
        taskId,
        title,
        agency: code,
        name: code === null ? null : register.nameOn(code, asOf),
        from,
        to,
        days,
      })),
    };
  }
}
