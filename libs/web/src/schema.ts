import type { ApiOkResponse } from '@nestjs/swagger';

export type Schema = Extract<NonNullable<Parameters<typeof ApiOkResponse>[0]>, { schema: unknown }>['schema'];

/** Words of OpenAPI 3.1 for answers; every property of an object is always there but the `optional` ones. */
export const text: Schema = { type: 'string' };
export const day: Schema = { type: 'string', format: 'date' };
export const whole: Schema = { type: 'integer' };
export const yesOrNo: Schema = { type: 'boolean' };
export const anyObject: Schema = { type: 'object', additionalProperties: true };
export const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: [...values] });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const object = (
  properties: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
  additionalProperties: false,
});
