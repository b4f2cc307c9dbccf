import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import type { KnownAt } from '../reading/known-at.js';
import { ReadSide } from '../reading/read-side.query.js';
import type { DirectiveItem } from './directive-item.js';
import { directivesSql } from './directives-sql.js';

export type Directives = Readonly<{
  asOf: Day;
  knownAt: number | null;
  total: number;
  items: readonly DirectiveItem[];
}>;

/** Registered directives with their tasks by status on a day; oldest first, undated ones last. */
export class ListDirectives extends Query<Directives> {
  constructor(
    readonly reach: Reach,
    readonly asOf: Day,
    readonly knownAt: KnownAt,
    readonly page: Readonly<{ limit?: number | undefined; offset?: number | undefined }> = {},
  ) {
    super();
  }
}

@QueryHandler(ListDirectives)
export class ListDirectivesHandler implements IQueryHandler<ListDirectives> {
  constructor(private readonly read: ReadSide) {}

  async execute({ reach, asOf, knownAt, page }: ListDirectives): Promise<Directives> {
    const position = await this.read.position(knownAt);
    const { limit = null, offset = 0 } = page;
    const { text, parameters } = directivesSql({
      reach,
      asOf,
      position,
      directiveId: null,
      limit: limit ?? null,
      offset,
    });
    const [row] = await this.read.rows<{ total: number; items: DirectiveItem[] }>(text, parameters);
    return { asOf, knownAt: position < 0 ? null : position, total: row?.total ?? 0, items: row?.items ?? [] };
  }
}
