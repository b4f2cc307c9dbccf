import cors from '@fastify/cors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const EXPOSED = ['ETag', 'Location', 'Retry-After', 'Task-Ledger-Position', 'WWW-Authenticate', 'X-Request-Id'];

/** Lets pages of these origins call; without any, no header of CORS is ever sent. Cookies are never let through. */
export const crossOrigin = async (app: NestFastifyApplication, origins: readonly string[]): Promise<void> => {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: EXPOSED,
    maxAge: 600,
  });
};
