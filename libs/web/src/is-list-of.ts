import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateBy, ValidateNested } from 'class-validator';
import { field, type FieldOptions } from './field-options.js';
import { IS_TEXT } from './is-text.js';
import { textFault } from './text-fault.js';

export type ListOptions = FieldOptions & Readonly<{ least?: number }>;

/** A field that holds at most `most` objects with fields of their own; described to OpenAPI as well. */
export const IsListOf = (
  part: () => new () => object,
  most: number,
  { least = 0, ...options }: ListOptions = {},
): PropertyDecorator =>
  applyDecorators(
    ...field(options, { type: () => part(), isArray: true, minItems: least, maxItems: most }),
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(part),
  );

/** A field that holds at most `most` texts of one line of at most `longest` UTF-16 units; described to OpenAPI as well. */
export const IsTexts = (
  longest: number,
  most: number,
  { least = 0, ...options }: ListOptions = {},
): PropertyDecorator =>
  applyDecorators(
    ...field(options, {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: longest },
      minItems: least,
      maxItems: most,
    }),
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    ValidateBy(
      {
        name: IS_TEXT,
        constraints: [longest, false],
        validator: { validate: (value) => textFault(value, longest, false) === null },
      },
      { each: true },
    ),
  );
