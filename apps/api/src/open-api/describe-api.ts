import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readSettings } from '#libs/settings';
import { ApiModule } from '../api.module.js';
import { openApiOf } from './open-api-of.js';

/** The description of the whole API, without a database: nothing of the program is made or started. */
export const describeApi = async (): Promise<OpenAPIObject> => {
  const app = await NestFactory.create(ApiModule.on('postgres://nowhere', readSettings({})), new FastifyAdapter(), {
    preview: true,
    abortOnError: false,
    logger: ['error'],
  });
  return openApiOf(app);
};
