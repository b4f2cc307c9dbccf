import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';

/** The largest number that an event may have in its stream. */
const MOST = 2_147_483_647;

/** A part of a path that numbers an event in its stream, such as a report in its assignment; described to OpenAPI as well. */
export const PathNumber = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: 0, maximum: MOST, description }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value,
    ),
    IsInt(),
    Min(0),
    Max(MOST),
  );
