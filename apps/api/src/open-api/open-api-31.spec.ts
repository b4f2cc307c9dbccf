import type { OpenAPIObject } from '@nestjs/swagger';
import { asOpenApi31 } from './open-api-31.js';

describe('OpenAPI 3.1', () => {
  it('says with a type that a value may be null', () => {
    const document = {
      openapi: '3.1.0',
      info: { title: 't', version: '1' },
      paths: {},
      components: {
        schemas: {
          A: {
            type: 'object',
            properties: {
              day: { type: 'string', nullable: true },
              kind: { type: 'string', enum: ['a'], nullable: true },
            },
          },
        },
      },
    } as unknown as OpenAPIObject;
    expect(asOpenApi31(document).components?.schemas?.['A']).toStrictEqual({
      type: 'object',
      properties: { day: { type: ['string', 'null'] }, kind: { type: ['string', 'null'], enum: ['a', null] } },
    });
  });
});
