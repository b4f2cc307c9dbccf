import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CallingRequest } from '#libs/access';
import { currentTraceId, logContext, Metrics } from '#libs/telemetry';
import { correlationOf, type ProblemRequest } from '#libs/web';
import { OperationNames } from './operation-names.js';
import { pseudonym } from './pseudonym.js';
import { endRequestSpan, inContext, requestSpan } from './request-span.js';

type Seen = CallingRequest & ProblemRequest;
type Answered = Readonly<{ operation: string; status: number; seconds: number; whole: boolean }>;

/** Asked every few seconds by machines: told only when something is wrong. */
const QUIET: ReadonlySet<string> = new Set(['live', 'ready', 'getMetrics']);

/**
 * One line of the log, one observation and one span for every request, refused ones included. Must be the first of the
 * hooks. Told is the operation, never the address, which may hold what people searched for; nor who asked, but a
 * pseudonym of this run.
 */
export const observeRequests = (app: NestFastifyApplication): OperationNames => {
  const [log, metrics, operations] = [new Logger('Requests'), app.get(Metrics), new OperationNames()];
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    const { span, within } = requestSpan(request);
    inContext(within, () => {
      const names = {
        requestId: String(request.id),
        correlationId: correlationOf(request),
        traceId: currentTraceId(request.headers['traceparent']),
      };
      reply.raw.once('close', () => {
        const operation = operations.of(request.method, request.routeOptions.url);
        const [status, seconds] = [reply.statusCode, reply.elapsedTime / 1_000];
        const answered = { operation, status, seconds, whole: reply.raw.writableFinished };
        endRequestSpan(span, operation, status);
        logContext.run(names, () => tell(log, metrics, request as unknown as Seen, request.method, answered));
      });
      logContext.run(names, done);
    });
  });
  return operations;
};

const tell = (log: Logger, metrics: Metrics, request: Seen, method: string, answered: Answered): void => {
  const { operation, status, seconds, whole } = answered;
  const { problem = null, principal } = request;
  metrics.request(operation, status, seconds);
  if (problem !== null) metrics.refusal(problem, operation);
  const line = {
    event: 'request',
    ...{ operation, method, status, code: problem, durationMs: Math.round(seconds * 1e4) / 10, answered: whole },
    ...(principal
      ? { by: pseudonym(principal.subject), role: request.caller?.role ?? null }
      : { by: null, role: null }),
  };
  if (status >= 500 && status !== 503) log.error(line);
  else if (status === 401 || status === 403 || status === 503) log.warn(line);
  else if (QUIET.has(operation)) log.debug(line);
  else log.log(line);
};
