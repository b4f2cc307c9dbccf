import { applyDecorators } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { field, type FieldOptions } from './field-options.js';

/** A field that holds one of these words; described to OpenAPI as well. */
export const IsOneOf = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(...field(options, { type: String, enum: [...values] }), IsIn([...values]));
