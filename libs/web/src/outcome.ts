import { HttpException } from '@nestjs/common';
import { RevisionMoved, StoreUnreachable, WrongExpectedRevision, WrongStore } from '#libs/event-store';
import { Rejection, type Fault } from '#libs/kernel';
import { isTransient } from '#libs/read-store';
import { HttpRefusal } from './http-refusal.js';
import { ValidationFailed } from './validation-failed.js';

/** What the caller is told of an error: nothing but what the caller can mend, or that the server failed. */
export type Outcome = Readonly<{
  status: number;
  code: string;
  faults: readonly Fault[];
  headers: Readonly<Record<string, string>>;
}>;

export const outcomeOf = (error: unknown): Outcome => {
  const plain = { faults: [], headers: {} };
  if (error instanceof ValidationFailed) return { ...plain, status: 400, code: CODES[400], faults: error.faults };
  if (error instanceof Rejection) return { ...plain, status: 422, code: error.code, faults: error.faults };
  if (error instanceof HttpRefusal) return error;
  if (error instanceof RevisionMoved) {
    return { ...plain, status: 412, code: 'request.precondition-failed', headers: { etag: `"${error.actual}"` } };
  }
  if (error instanceof WrongExpectedRevision) {
    return { ...plain, status: 503, code: 'server.crowded', headers: { 'retry-after': '1' } };
  }
  if (error instanceof StoreUnreachable || error instanceof WrongStore || isTransient(error)) {
    return { ...plain, status: 503, code: 'server.store-unreachable', headers: { 'retry-after': '2' } };
  }
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  return {
    ...plain,
    status,
    code: codeOf(status),
    headers: status === 503 ? { 'retry-after': '1' } : {},
  };
};

const CODES = {
  400: 'request.invalid',
  401: 'request.unauthenticated',
  403: 'request.forbidden',
  404: 'resource.not-found',
  405: 'request.method-not-allowed',
  408: 'request.too-slow',
  413: 'request.too-large',
  414: 'request.address-too-long',
  415: 'request.media-type-unsupported',
  429: 'request.too-many',
  431: 'request.headers-too-large',
  503: 'server.not-ready',
} as const;

const codeOf = (status: number): string =>
  (CODES as Readonly<Record<number, string>>)[status] ?? (status >= 500 ? 'server.failed' : 'request.refused');

/** Fastify's own refusals (body too large, malformed JSON) carry `statusCode`. */
const statusOf = (error: unknown): number => {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};
