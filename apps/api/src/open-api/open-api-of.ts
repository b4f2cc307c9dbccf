import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeAnswers } from './describe-answers.js';
import { asOpenApi31 } from './open-api-31.js';
import { refuseUnknownFields } from './refuse-unknown-fields.js';

/** The description of every route, made from the code alone: nothing need run for it. */
export const openApiOf = (app: INestApplication): OpenAPIObject => {
  const description = new DocumentBuilder()
    .setTitle('Task Ledger')
    .setDescription('Every assignment, deadline and status report as an immutable event.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  return describeAnswers(refuseUnknownFields(asOpenApi31(SwaggerModule.createDocument(app, description))));
};
