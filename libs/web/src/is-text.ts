import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { field, type FieldOptions } from './field-options.js';
import { textFault } from './text-fault.js';

export const IS_TEXT = 'isText';

export type TextOptions = FieldOptions & Readonly<{ lines?: boolean }>;

/**
 * A field that holds text of at most `longest` UTF-16 units that is not blank; `lines`: line breaks and tabs are taken too.
 * What is kept is in Unicode form NFC, because the same Vietnamese word arrives in two forms. Described to OpenAPI as well.
 */
export const IsText = (longest: number, { lines = false, ...options }: TextOptions = {}): PropertyDecorator =>
  applyDecorators(
    ...field(options, { type: String, minLength: 1, maxLength: longest }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC') : value)),
    ValidateBy({
      name: IS_TEXT,
      constraints: [longest, lines],
      validator: { validate: (value) => textFault(value, longest, lines) === null },
    }),
  );
