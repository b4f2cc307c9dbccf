import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { field, type FieldOptions } from './field-options.js';

/** A field that holds an object with fields of its own, checked one by one; described to OpenAPI as well. */
export const IsPart = (part: () => new () => object, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(...field(options, { type: () => part() }), IsObject(), ValidateNested(), Type(part));
