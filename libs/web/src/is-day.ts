import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { isDay } from '#libs/kernel';
import { field, type FieldOptions } from './field-options.js';

export const IS_DAY = 'isDay';

/** A field that holds a day of the calendar, `yyyy-mm-dd`, from 1900 to 2199; described to OpenAPI as well. */
export const IsDay = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...field(options, {
      type: String,
      format: 'date',
      pattern: '^(19|20|21)\\d{2}-\\d{2}-\\d{2}$',
      example: '2025-11-20',
    }),
    ValidateBy({ name: IS_DAY, validator: { validate: isDayOfOurTimes } }),
  );

const isDayOfOurTimes = (value: unknown): boolean => typeof value === 'string' && isDay(value) && value < '2200';
