import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import type { Bilingual, PlainRecord } from '#libs/kernel';
import { appendixKey } from '../domain/appendix-key.js';
import { documentKey } from '../domain/document-key.js';
import type { KnownAt } from '../reading/known-at.js';
import { ReadSide } from '../reading/read-side.query.js';
import { visibleTo } from '../reading/visible.js';
import { findingMessage } from './finding-message.js';

export type FindingItem = Readonly<{
  code: string;
  place: string;
  message: Bilingual;
  document: string | null;
  taskId: string | null;
  sequence: number;
}>;

export type Findings = Readonly<{ knownAt: number | null; total: number; items: readonly FindingItem[] }>;

export type FindingFilters = Readonly<{
  code?: string | undefined;
  document?: string | undefined;
  appendix?: string | undefined;
}>;

/**
 * What documents and reports contradict or leave open, in the order in which it was found. `document` is the notice's number; of
 * documents only who sees everything is told, of reports whoever sees the duty reported on.
 */
export class ListFindings extends Query<Findings> {
  constructor(
    readonly reach: Reach,
    readonly knownAt: KnownAt,
    readonly filters: FindingFilters = {},
    readonly page: Readonly<{ limit?: number | undefined; offset?: number | undefined }> = {},
  ) {
    super();
  }
}

const sqlOf = (within: string): string => `WITH matched AS MATERIALIZED (
  SELECT * FROM read.finding f WHERE sequence <= $1 AND ${within}
    AND ($2::text IS NULL OR code = $2) AND ($3::text IS NULL OR notice_key = $3 OR document = $4)
    AND ($5::text IS NULL OR place_key ~ ('^((phu luc|appendix) )?' || $5 || '( |$)'))
), page AS (SELECT * FROM matched ORDER BY sequence, position LIMIT $6 OFFSET $7)
SELECT (SELECT count(*) FROM matched)::integer AS total, (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'place', place,
  'values', "values" || CASE WHEN task_id IS NULL THEN '{}' ELSE jsonb_build_object('due', (SELECT a.due_on
      FROM read.assignment_timeline a WHERE a.task_id = page.task_id AND a.agency = page.agency AND a.report = page.sequence
      ORDER BY a.known_from, a.effective_from LIMIT 1)) END, 'document', notice, 'taskId', task_id, 'sequence', sequence) ORDER BY sequence, position), '[]') FROM page) AS items`;

type Row = Readonly<{ total: number; items: readonly (Omit<FindingItem, 'message'> & { values: PlainRecord })[] }>;

@QueryHandler(ListFindings)
export class ListFindingsHandler implements IQueryHandler<ListFindings> {
  constructor(private readonly read: ReadSide) {}

  async execute({ reach, knownAt, filters: { code, document, appendix }, page }: ListFindings): Promise<Findings> {
    const position = await this.read.position(knownAt);
    const parameters: unknown[] = [
      position,
      code ?? null,
      document === undefined ? null : documentKey(document),
      document?.trim().toLowerCase() ?? null,
      appendix === undefined ? null : appendixKey(appendix).replace(/[^\p{Letter}\p{Number}]/gu, ''),
      page.limit ?? null,
      page.offset ?? 0,
    ];
    const { duty } = visibleTo(reach, (value) => `$${parameters.push(value)}`);
    const within = reach.all ? 'true' : `f.task_id IS NOT NULL AND ${duty('f')}`;
    const [row] = await this.read.rows<Row>(sqlOf(within), parameters);
    return {
      knownAt: position < 0 ? null : position,
      total: row?.total ?? 0,
      items: (row?.items ?? []).map(({ values, ...item }) => ({
        code: item.code,
        place: item.place,
        message: findingMessage(item.code, item.place, values),
        document: item.document,
        taskId: item.taskId,
        sequence: item.sequence,
      })),
    };
  }
}
