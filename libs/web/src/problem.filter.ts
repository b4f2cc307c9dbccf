import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Rejection, type Fault } from '#libs/kernel';
import { languageOf } from './language.js';
import { inLanguage, type Language, type Problem } from './problem.js';
import { problemTitles } from './problem-titles.js';
import { ValidationFailed } from './validation-failed.js';

type Request = Readonly<{ url: string; headers: Readonly<Record<string, string | undefined>> }>;
type Reply = {
  status: (status: number) => Reply;
  header: (name: string, value: string) => Reply;
  send: (body: unknown) => unknown;
};
type Outcome = Readonly<{ status: number; code: string; faults: readonly Fault[]; detail?: string }>;

/** Every error leaves as a problem: a rejection as 422, a fault of the request as 4xx, anything else as a 500 that tells nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const language = languageOf(request.headers['accept-language']);
    const outcome = outcomeOf(error);
    if (outcome.status >= 500 && outcome.status !== 503)
      this.log.error(error instanceof Error ? error.stack : String(error));
    const reply = http.getResponse<Reply>();
    if (outcome.status === 503) reply.header('retry-after', '1');
    reply
      .status(outcome.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language)
      .send(problemOf(outcome, request.url, language));
  }
}

const outcomeOf = (error: unknown): Outcome => {
  if (error instanceof ValidationFailed) return { status: 400, code: 'request.invalid', faults: error.faults };
  if (error instanceof Rejection) return { status: 422, code: error.code, faults: error.faults };
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  return { status, code: CODES[status] ?? (status >= 500 ? 'server.failed' : 'request.refused'), faults: [] };
};

const CODES: Readonly<Record<number, string>> = {
  400: 'request.invalid',
  401: 'request.unauthenticated',
  403: 'request.forbidden',
  404: 'resource.not-found',
  405: 'request.method-not-allowed',
  413: 'request.too-large',
  415: 'request.media-type-unsupported',
  429: 'request.too-many',
  503: 'server.not-ready',
};

/** Fastify's own refusals (body too large, malformed JSON) carry `statusCode`. */
const statusOf = (error: unknown): number => {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

const problemOf = (outcome: Outcome, url: string, language: Language): Problem => {
  const errors = inLanguage(outcome.faults, language);
  const title = problemTitles(outcome.code, outcome.status)[language];
  return {
    type: `urn:task-ledger:problem:${outcome.code}`,
    title,
    status: outcome.status,
    detail: errors.length > 0 ? errors.map(({ place, message }) => `${place}: ${message}`).join(' ') : title,
    code: outcome.code,
    instance: url.split('?')[0] ?? url,
    ...(errors.length > 0 ? { errors } : {}),
  };
};
