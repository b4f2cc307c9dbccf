import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';

/** `optional`: may be left out; `orNull`: may be null. A field is neither unless it says so. */
export type FieldOptions = Readonly<{ optional?: boolean; orNull?: boolean; description?: string }>;

/** Describes a field to OpenAPI and lets it be left out or null where that is said. */
export const field = (
  { optional = false, orNull = false, description }: FieldOptions,
  schema: ApiPropertyOptions,
): readonly PropertyDecorator[] => [
  ApiProperty({
    ...schema,
    required: !optional,
    ...(orNull ? { nullable: true } : {}),
    ...(description === undefined ? {} : { description }),
  } as ApiPropertyOptions),
  ...(optional ? [ValidateIf((_object, value) => value !== undefined)] : []),
  ...(orNull ? [ValidateIf((_object, value) => value !== null)] : []),
];
