import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Day } from '#libs/kernel';
import type { Status } from '../domain/status.js';
import type { KnownAt } from '../reading/known-at.js';
import { ReadSide } from '../reading/read-side.query.js';

export type DirectiveItem = Readonly<{
  directiveId: string;
  number: string;
  kind: string | null;
  signedOn: Day | null;
  tasks: number;
  byStatus: Readonly<Partial<Record<Status, number>>>;
}>;

export type Directives = Readonly<{
  asOf: Day;
  knownAt: number | null;
  total: number;
  items: readonly DirectiveItem[];
}>;

/** Registered directives with their tasks by status on a day; oldest first, undated ones last. */
export class ListDirectives extends Query<Directives> {
  constructor(
    readonly asOf: Day,
    readonly knownAt: KnownAt,
    readonly page: Readonly<{ limit?: number | undefined; offset?: number | undefined }> = {},
  ) {
    super();
  }
}

const SQL = `WITH counted AS (
  SELECT t.directive_id, tt.status, count(*) AS count
  FROM read.task_timeline tt JOIN read.task t ON t.task_id = tt.task_id
  WHERE tt.effective @> $1::date AND tt.known @> $2::bigint GROUP BY t.directive_id, tt.status
)
SELECT d.directive_id AS "directiveId", d.number, d.kind, d.signed_on::text AS "signedOn",
  coalesce(sum(c.count), 0)::integer AS tasks,
  coalesce(jsonb_object_agg(c.status, c.count) FILTER (WHERE c.status IS NOT NULL), '{}') AS "byStatus",
  (count(*) OVER ())::integer AS total
FROM read.directive d LEFT JOIN counted c ON c.directive_id = d.directive_id
WHERE d.known_from <= $2 GROUP BY d.directive_id
ORDER BY d.signed_on NULLS LAST, d.number_key, d.directive_id LIMIT $3 OFFSET $4`;

@QueryHandler(ListDirectives)
export class ListDirectivesHandler implements IQueryHandler<ListDirectives> {
  constructor(private readonly read: ReadSide) {}

  async execute({ asOf, knownAt, page }: ListDirectives): Promise<Directives> {
    const position = await this.read.position(knownAt);
    const rows = await this.read.rows<DirectiveItem & { total: number }>(SQL, [
      asOf,
      position,
      page.limit ?? null,
      page.offset ?? 0,
    ]);
    const items = rows.map(({ total: _, ...item }) => item);
    return { asOf, knownAt: position < 0 ? null : position, total: rows[0]?.total ?? 0, items };
  }
}
