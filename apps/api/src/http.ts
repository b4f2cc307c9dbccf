import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Refusals, type TokenCheck } from '#libs/access';
import type { Settings } from '#libs/settings';
import { correlationOf, HttpRefusal, ProblemFilter, takeBodies, validationPipe } from '#libs/web';
import { allowedMethods, type Route } from './allowed-methods.js';
import { endConnectionsWhileClosing } from './closing/end-connections.js';
import { crossOrigin } from './cross-origin.js';
import { letIn } from './let-in.js';
import { logRefusal } from './observing/log-refusal.js';
import { observeRequests } from './observing/observe-requests.js';
import { openApiOf } from './open-api/open-api-of.js';
import { rateLimits } from './rate-limits.js';
import { safeHeaders } from './safe-headers.js';
import { sameOriginOnly } from './same-origin.js';

/** One byte more than the largest document, so that the reader of documents can say what was too large. */
const LARGEST_UPLOAD = 20 * 1024 * 1024 + 1;

/** What every route has in common: limits, safe headers, who may come in, validation, problems, OpenAPI. */
export const setUpHttp = async (
  app: NestFastifyApplication,
  settings: Settings,
  check: TokenCheck,
): Promise<OpenAPIObject> => {
  const operations = observeRequests(app);
  const origins = settings.CORS_ORIGINS ?? [];
  await crossOrigin(app, origins);
  const fastify = app.getHttpAdapter().getInstance();
  const safe = await safeHeaders();
  takeBodies(fastify, LARGEST_UPLOAD);
  await app.register(multipart, { limits: { fileSize: LARGEST_UPLOAD, files: 2, fields: 10, parts: 12 } });
  const routes: Route[] = [];
  fastify.addHook('onRoute', ({ method, url }) => void routes.push({ method, url }));
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(safe).header('x-request-id', correlationOf(request));
    done();
  });
  endConnectionsWhileClosing(app);
  fastify.addHook('onRequest', sameOriginOnly(settings.HOST, origins));
  fastify.addHook('onRequest', ({ is404, url }, _reply, done) =>
    is404 ? done(unanswerable(routes, url.split('?')[0] ?? url)) : done(),
  );
  const refusals = app.get(Refusals);
  refusals.onRefused(logRefusal());
  fastify.addHook('onRequest', letIn(check, refusals, await rateLimits(app, settings, refusals)));
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  const openApi = openApiOf(app);
  operations.learn(openApi);
  SwaggerModule.setup('docs', app, openApi, { jsonDocumentUrl: 'openapi.json', yamlDocumentUrl: 'openapi.yaml' });
  return openApi;
};

/** Told before the body is read, so that a broken body does not hide that nobody takes it. */
const unanswerable = (routes: readonly Route[], path: string): HttpRefusal => {
  const methods = allowedMethods(routes, path);
  if (methods.length === 0) return new HttpRefusal(404, 'resource.not-found');
  return new HttpRefusal(405, 'request.method-not-allowed', [], { allow: methods.join(', ') });
};
