import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** Query parameters of every question about a day and a state of knowledge; the routes extend them. */
export class TimeParameters {
  @ApiPropertyOptional({ format: 'date', description: 'Day in Asia/Ho_Chi_Minh; today when absent.' })
  @IsOptional()
  @Matches(/^(19|20|21)\d{2}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  readonly asOf?: string;

  @ApiPropertyOptional({ description: 'Ledger sequence or instant (ISO 8601); all that is known by now when absent.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly knownAt?: string;

  @ApiPropertyOptional({
    description: 'Ledger position that the answer must have seen; else 503 with Retry-After.',
    minimum: 0,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly atLeast?: number;
}

/** Questions whose answer can be cut down to what the caller reads of it. */
export class SparseParameters extends TimeParameters {
  @ApiPropertyOptional({
    description:
      'Top-level fields of the object or of each item, with commas between; the answer then carries these alone.',
    example: 'taskId,title,status',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly fields?: string;
}

export class PageParameters extends SparseParameters {
  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  readonly limit?: number;

  @ApiPropertyOptional({
    description: '`nextCursor` of the page before; `asOf` and `knownAt` are then those of that page.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly cursor?: string;
}
