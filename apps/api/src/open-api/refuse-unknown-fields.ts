import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Says of every body what validation does: a field that is not described is refused. */
export const refuseUnknownFields = (document: OpenAPIObject): OpenAPIObject => {
  const schemas: Schemas = Object.fromEntries(
    Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => [
      name,
      '$ref' in schema || schema.type !== 'object' ? schema : { ...schema, additionalProperties: false },
    ]),
  );
  return { ...document, components: { ...document.components, schemas } };
};
