import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { CalledBy, type Caller } from '#libs/access';
import { Ask, list, object, orNull, text, whole, sparse, type SparsePage } from '#libs/web';
import { PageParameters } from '../reading/time-parameters.controller.js';
import { nextCursor, TimeQuestion } from '../reading/time-question.js';
import { ListFindings, type FindingItem, type Findings } from './list-findings.query.js';

const PRINTABLE = /^[^\p{Cc}]+$/u;

class FindingParameters extends PageParameters {
  @ApiPropertyOptional({ example: 'repeated-ordinal' })
  @IsOptional()
  @Matches(/^[a-z-]{1,60}$/)
  readonly code?: string;

  @ApiPropertyOptional({ description: 'Number of the notice, or SHA-256 of the imported file.' })
  @IsOptional()
  @Matches(PRINTABLE)
  @MaxLength(200)
  readonly document?: string;

  @ApiPropertyOptional({ example: 'I' })
  @IsOptional()
  @Matches(PRINTABLE)
  @MaxLength(100)
  readonly appendix?: string;
}

const itemProperties = {
  code: text,
  place: text,
  message: object({ vi: text, en: text }),
  document: orNull(text),
  taskId: orNull(text),
  sequence: whole,
};

@ApiTags('findings')
@Controller('v1/findings')
export class FindingsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly time: TimeQuestion,
  ) {}

  @Get()
  @Ask('listFindings', 'What documents and reports contradict or leave open')
  @ApiOkResponse({
    schema: object({
      knownAt: orNull(whole),
      total: whole,
      items: list(object(itemProperties)),
      nextCursor: orNull(text),
    }),
  })
  async findings(
    @CalledBy() caller: Caller,
    @Query() query: FindingParameters,
  ): Promise<SparsePage<Findings, FindingItem>> {
    const cut = sparse<FindingItem>(query.fields, itemProperties);
    const asked = await this.time.ask(query);
    const { code, document, appendix } = query;
    const found = await this.queries.execute(
      new ListFindings(caller.reach, asked.knownAt, { code, document, appendix }, asked),
    );
    return { ...found, items: found.items.map(cut), nextCursor: nextCursor(asked, found) };
  }
}
