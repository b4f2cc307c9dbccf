import type { OpenAPIObject } from '@nestjs/swagger';

/** The generator still writes `nullable` as OpenAPI 3.0 had it; 3.1 says it with a type (JSON Schema 2020-12). */
export const asOpenApi31 = (document: OpenAPIObject): OpenAPIObject => rewritten(document) as OpenAPIObject;

const rewritten = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(rewritten);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Record<string, unknown>;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, rewritten(inner)]));
  if (nullable === undefined) return schema;
  if (nullable !== true) return typeof nullable === 'boolean' ? schema : { ...schema, nullable: rewritten(nullable) };
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  return {
    ...schema,
    type: [schema['type'], 'null'],
    ...(Array.isArray(schema['enum']) ? { enum: [...(schema['enum'] as unknown[]), null] } : {}),
  };
};
