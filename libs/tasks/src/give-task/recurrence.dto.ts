import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import { IsOneOf } from '#libs/web';
import { recurrences, type Recurrence } from '../domain/recurrence.js';

/** How a task recurs, where its phrase does not say so. */
export class RecurrenceBody {
  @IsOneOf(recurrences)
  readonly every!: Recurrence['every'];

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 31,
    description: 'Day of the last month of each period by which it is reported; the last when absent.',
  })
  @ValidateIf((_object, value) => value !== undefined)
  @IsInt()
  @Min(1)
  @Max(31)
  readonly dueDay?: number;
}
