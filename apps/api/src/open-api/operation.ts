import type { OpenAPIObject } from '@nestjs/swagger';

/** One method of one path, as OpenAPI describes it. */
export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
