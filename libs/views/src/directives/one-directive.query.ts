import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import type { KnownAt } from '../reading/known-at.js';
import { ReadSide } from '../reading/read-side.query.js';
import type { DirectiveItem } from './directive-item.js';
import { directivesSql } from './directives-sql.js';

export type DirectiveSheet = Readonly<{ asOf: Day; knownAt: number } & DirectiveItem>;

/** One directive with its tasks by status on a day; null when it is unknown or nothing of it lies within reach. */
export class OneDirective extends Query<DirectiveSheet | null> {
  constructor(
    readonly reach: Reach,
    readonly directiveId: string,
    readonly asOf: Day,
    readonly knownAt: KnownAt,
  ) {
    super();
  }
}

@QueryHandler(OneDirective)
export class OneDirectiveHandler implements IQueryHandler<OneDirective> {
  constructor(private readonly read: ReadSide) {}

  async execute({ reach, directiveId, asOf, knownAt }: OneDirective): Promise<DirectiveSheet | null> {
    const position = await this.read.position(knownAt);
    const { text, parameters } = directivesSql({ reach, asOf, position, directiveId, limit: 1, offset: 0 });
    const [row] = await this.read.rows<{ items: DirectiveItem[] }>(text, parameters);
    const [item] = row?.items ?? [];
    return item === undefined ? null : { asOf, knownAt: position, ...item };
  }
}
