import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Ask, sparse, ValidationFailed } from '#libs/web';
import { agencyKinds, type AgencyKind } from '../domain/agency.events.js';
import { agencyCursorOf, agencyCursorText } from './agency-cursor.js';
import { ListAgencies, type Agencies, type AgencyItem } from './list-agencies.query.js';
import { agenciesSchema, agencyProperties } from './list-agencies.schema.js';

class AgenciesQuery {
  @ApiPropertyOptional({ enum: agencyKinds })
  @IsOptional()
  @IsIn(agencyKinds)
  readonly kind?: AgencyKind;

  @ApiPropertyOptional({ description: 'Words of a code, name or alias; case and diacritics do not matter.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly text?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 500 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  readonly limit?: number;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before; groups come with the first page only.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly cursor?: string;

  @ApiPropertyOptional({ description: 'Fields of an agency, with commas between; the items then carry these alone.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly fields?: string;
}

type AgenciesPage = Omit<Agencies, 'items' | 'next'> &
  Readonly<{ items: readonly Partial<AgencyItem>[]; nextCursor: string | null }>;

const UNKNOWN_CURSOR = {
  code: 'field.invalid',
  place: 'cursor',
  message: { vi: 'Con trỏ trang không hợp lệ.', en: 'This cursor was not given by an earlier page.' },
};

@ApiTags('agencies')
@Controller('v1/agencies')
export class ListAgenciesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Ask('listAgencies', 'Agencies and groups of the register, by Vietnamese name')
  @ApiOkResponse({ schema: agenciesSchema })
  async list(@Query() { kind, text, limit = 500, cursor, fields }: AgenciesQuery): Promise<AgenciesPage> {
    const cut = sparse<AgencyItem>(fields, agencyProperties);
    const after = cursor === undefined ? undefined : agencyCursorOf(cursor);
    if (after === null) throw new ValidationFailed([UNKNOWN_CURSOR]);
    const { next, items, ...found } = await this.queries.execute(new ListAgencies({ kind, text }, { limit, after }));
    return { ...found, items: items.map(cut), nextCursor: next === null ? null : agencyCursorText(next) };
  }
}
