import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { searchKey } from '#libs/vietnamese';
import type { AgencyGroupRow } from './agency-group-register.projection.js';
import type { AgencyRow } from './agency-register.projection.js';

export type AgencyItem = Omit<AgencyRow, 'searchKey' | 'sequence' | 'namedOn'>;
export type AgencyGroupItem = Omit<AgencyGroupRow, 'searchKey' | 'sequence'>;
export type Agencies = Readonly<{ total: number; items: readonly AgencyItem[]; groups: readonly AgencyGroupItem[] }>;
export type AgencyFilters = Readonly<{ kind?: AgencyRow['kind'] | undefined; text?: string | undefined }>;

/** The register by name in Vietnamese order, former agencies included. Every word of `text` is found in code, name or alias. */
export class ListAgencies extends Query<Agencies> {
  constructor(readonly filters: AgencyFilters = {}) {
    super();
  }
}

const AGENCIES = `SELECT code, name, kind, aliases, merged_into AS "mergedInto", merged_on::text AS "mergedOn"
FROM read.agency_register WHERE ($1::text IS NULL OR kind = $1) AND search_key LIKE ALL ($2::text[])
ORDER BY name COLLATE "vi-x-icu", code`;

const GROUPS = `SELECT code, name, aliases, members, since::text AS since
FROM read.agency_group_register WHERE $1::text IS NULL AND search_key LIKE ALL ($2::text[])
ORDER BY name COLLATE "vi-x-icu", code`;

@QueryHandler(ListAgencies)
export class ListAgenciesHandler implements IQueryHandler<ListAgencies> {
  constructor(private readonly source: DataSource) {}

  async execute({ filters }: ListAgencies): Promise<Agencies> {
    const words = searchKey(filters.text ?? '')
      .split(' ')
      .filter(Boolean);
    const parameters = [filters.kind ?? null, words.map((word) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`)];
    const items = await this.source.query<AgencyItem[]>(AGENCIES, parameters);
    const groups = await this.source.query<AgencyGroupItem[]>(GROUPS, parameters);
    return { total: items.length, items, groups };
  }
}
