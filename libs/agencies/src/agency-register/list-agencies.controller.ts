import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Operation } from '#libs/access';
import { agencyKinds, type AgencyKind } from '../domain/agency.events.js';
import { ListAgencies, type Agencies } from './list-agencies.query.js';
import { agenciesSchema } from './list-agencies.schema.js';

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
}

@ApiTags('agencies')
@Controller('v1/agencies')
export class ListAgenciesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Operation('listAgencies', 'Agencies and groups of the register, by Vietnamese name')
  @ApiOkResponse({ schema: agenciesSchema })
  list(@Query() { kind, text }: AgenciesQuery): Promise<Agencies> {
    return this.queries.execute(new ListAgencies({ kind, text }));
  }
}
