import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { clears, type Clear } from '#libs/tasks/facts';
import { statuses, type Status } from '../domain/status.js';
import { PageParameters } from '../reading/time-parameters.controller.js';
import { boardSorts, type BoardFilters, type BoardSort } from './board.js';

const PRINTABLE = /^[^\p{Cc}]+$/u;
/** What is pasted may hold line breaks and tabs; the database takes no other control characters. */
const PRINTABLE_OR_BLANK = /^(?:[^\p{Cc}]|[\t\n\v\f\r])*$/u;
const unclear = Object.keys(clears);
const sorts = boardSorts.flatMap((sort): readonly BoardSort[] => [sort, `-${sort}`]);

/** Which tasks a question is about. */
export class PlaceParameters extends PageParameters {
  @ApiPropertyOptional({ description: 'Code of an agency; agencies merged into it by then count as well.' })
  @IsOptional()
  @Matches(PRINTABLE)
  @MaxLength(100)
  readonly agency?: string;

  @ApiPropertyOptional({ description: 'Number and symbol of the assigning directive.', example: '71/NQ-CP' })
  @IsOptional()
  @Matches(PRINTABLE)
  @MaxLength(200)
  readonly directive?: string;

  @ApiPropertyOptional({ description: 'Number of the notice that lists the task, or SHA-256 of the imported file.' })
  @IsOptional()
  @Matches(PRINTABLE)
  @MaxLength(200)
  readonly document?: string;

  @ApiPropertyOptional({ description: 'Field of work.' })
  @IsOptional()
  @Matches(PRINTABLE)
  @MaxLength(200)
  readonly field?: string;

  @ApiPropertyOptional({ example: 'I' })
  @IsOptional()
  @Matches(PRINTABLE)
  @MaxLength(100)
  readonly appendix?: string;

  @ApiPropertyOptional({
    description: 'Words, each of which occurs in title, lead, directive or result; case and diacritics are ignored.',
  })
  @IsOptional()
  @Matches(PRINTABLE_OR_BLANK)
  @MaxLength(500)
  readonly text?: string;
}

export class OverdueParameters extends PlaceParameters {
  @ApiPropertyOptional({ enum: sorts, default: 'place', description: 'A leading minus sorts descending.' })
  @IsOptional()
  @IsIn(sorts)
  readonly sort?: BoardSort;

  @ApiPropertyOptional({ enum: unclear, description: 'Only tasks that do not name this one of the 6 clears.' })
  @IsOptional()
  @IsIn(unclear)
  readonly unclear?: Clear;
}

export class BoardParameters extends OverdueParameters {
  @ApiPropertyOptional({ enum: statuses, isArray: true, description: 'With an agency: the status of its assignment.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(statuses, { each: true })
  readonly status?: Status[];
}

export const filtersOf = ({
  agency,
  directive,
  document,
  appendix,
  text,
  status,
  field,
  unclear,
}: BoardParameters): BoardFilters => ({
  statuses: status,
  agency,
  directive,
  document,
  appendix,
  text,
  field,
  unclear,
});
