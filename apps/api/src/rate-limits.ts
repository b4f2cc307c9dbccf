import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CallingRequest, Refusals } from '#libs/access';
import type { Settings } from '#libs/settings';
import { HttpRefusal } from '#libs/web';

type Request = CallingRequest & Readonly<{ id: string; ip: string }>;
type Limits = Pick<Settings, 'RATE_LIMIT_PER_MINUTE' | 'RATE_LIMIT_PER_AGENCY' | 'RATE_LIMIT_ANONYMOUS'>;
type Limit = (request: Request) => Promise<void>;

/** Both throw 429 with Retry-After: `known` by subject and by agency, `unknown` by address. */
export type RateLimits = Readonly<{ known: Limit; unknown: Limit }>;

/** Counts in this process and by the minute; a request over a limit is refused before its body is read. */
export const rateLimits = async (
  app: NestFastifyApplication,
  limits: Limits,
  refusals: Refusals,
): Promise<RateLimits> => {
  await app.register(rateLimit, { global: false, timeWindow: '1 minute' });
  const fastify = app.getHttpAdapter().getInstance();
  const limit = (max: number, keyOf: (request: Request) => string): Limit => {
    const count = fastify.createRateLimit({ max, keyGenerator: (request) => keyOf(request as Request) });
    return async (request) => {
      const counted = await count(request as Parameters<typeof count>[0]);
      if (counted.isAllowed || !counted.isExceeded) return;
      const subject = request.principal?.subject ?? null;
      refusals.tell({ status: 429, reason: `${max} a minute`, operation: null, subject, request: request.id });
      throw new HttpRefusal(429, 'request.too-many', [], { 'retry-after': String(Math.max(1, counted.ttlInSeconds)) });
    };
  };
  const bySubject = limit(limits.RATE_LIMIT_PER_MINUTE, ({ principal }) => principal?.subject ?? '');
  const byAgency = limit(limits.RATE_LIMIT_PER_AGENCY, ({ principal }) => principal?.agency ?? '');
  return {
    unknown: limit(limits.RATE_LIMIT_ANONYMOUS, ({ ip }) => ip),
    known: async (request) => {
      await bySubject(request);
      if (request.principal?.agency) await byAgency(request);
    },
  };
};
