import { correlationOf, type CorrelatedRequest } from './correlation.js';
import { languageOf } from './language.js';
import type { Outcome } from './outcome.js';
import { problemOf } from './problem.js';

/** `problem`: the code that was answered, for whoever tells of the request afterwards. */
export type ProblemRequest = CorrelatedRequest & Readonly<{ url: string }> & { problem?: string };
export type ProblemReply = {
  status: (status: number) => ProblemReply;
  headers: (headers: Record<string, string>) => ProblemReply;
  send: (body: unknown) => unknown;
};

/** Answers with a problem in the caller's language; caches are told that the language chose it. */
export const sendProblem = (request: ProblemRequest, reply: ProblemReply, outcome: Outcome): void => {
  request.problem = outcome.code;
  const accepted = request.headers['accept-language'];
  const language = languageOf(Array.isArray(accepted) ? accepted.join(',') : accepted);
  reply
    .status(outcome.status)
    .headers({
      ...outcome.headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      vary: 'Accept-Language',
      'x-request-id': correlationOf(request),
    })
    .send(problemOf(outcome, request.url, language));
};
