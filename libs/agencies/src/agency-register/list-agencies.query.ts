import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { searchKey } from '#libs/vietnamese';
import type { AgencyGroupRow } from './agency-group-register.projection.js';
import type { AgencyRow } from './agency-register.projection.js';

export type AgencyItem = Omit<AgencyRow, 'searchKey' | 'sequence' | 'namedOn'>;
export type AgencyGroupItem = Omit<AgencyGroupRow, 'searchKey' | 'sequence'>;
/** Where a page begins: after the agency of this name and code. */
export type AgencyPlace = Readonly<{ name: string; code: string }>;
export type AgencyPage = Readonly<{ limit?: number | undefined; after?: AgencyPlace | undefined }>;
/** `total` counts all agencies asked for; `next` is where the next page begins, null after the last. Groups come with the first page. */
export type Agencies = Readonly<{
  total: number;
  items: readonly AgencyItem[];
  groups: readonly AgencyGroupItem[];
  next: AgencyPlace | null;
}>;
export type AgencyFilters = Readonly<{ kind?: AgencyRow['kind'] | undefined; text?: string | undefined }>;

/** The register by name in Vietnamese order, former agencies included. Every word of `text` is found in code, name or alias. */
export class ListAgencies extends Query<Agencies> {
  constructor(
    readonly filters: AgencyFilters = {},
    readonly page: AgencyPage = {},
  ) {
    super();
  }
}

const MATCHED = `FROM read.agency_register WHERE ($1::text IS NULL OR kind = $1) AND search_key LIKE ALL ($2::text[])`;

const AGENCIES = `SELECT code, name, kind, aliases, merged_into AS "mergedInto", merged_on::text AS "mergedOn" ${MATCHED}
AND ($3::text IS NULL OR (name COLLATE "vi-x-icu", code) > ($3::text COLLATE "vi-x-icu", $4::text))
ORDER BY name COLLATE "vi-x-icu", code LIMIT $5`;

const TOTAL = `SELECT count(*)::integer AS total ${MATCHED}`;

const GROUPS = `SELECT code, name, aliases, members, since::text AS since
FROM read.agency_group_register WHERE $1::text IS NULL AND search_key LIKE ALL ($2::text[])
ORDER BY name COLLATE "vi-x-icu", code`;

@QueryHandler(ListAgencies)
export class ListAgenciesHandler implements IQueryHandler<ListAgencies> {
  constructor(private readonly source: DataSource) {}

  async execute({ filters, page: { limit, after } }: ListAgencies): Promise<Agencies> {
    const words = searchKey(filters.text ?? '')
      .split(' ')
      .filter(Boolean);
    const parameters = [filters.kind ?? null, words.map((word) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`)];
    const page = [after?.name ?? null, after?.code ?? null, limit === undefined ? null : limit + 1];
    const found = await this.source.query<AgencyItem[]>(AGENCIES, [...parameters, ...page]);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      total: (await this.source.query<{ total: number }[]>(TOTAL, parameters))[0]?.total ?? 0,
      items,
      groups: after === undefined ? await this.source.query<AgencyGroupItem[]>(GROUPS, parameters) : [],
      next: last === undefined || items.length === found.length ? null : { name: last.name, code: last.code },
    };
  }
}
