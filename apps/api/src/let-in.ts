import { authenticate, type CallingRequest, type Refusals, type TokenCheck } from '#libs/access';
import type { RateLimits } from './rate-limits.js';

type Request = CallingRequest & Parameters<ReturnType<typeof authenticate>>[0] & Readonly<{ ip: string; url: string }>;
type Reply = Parameters<ReturnType<typeof authenticate>>[1];

const HEALTH = /^\/health\/(live|ready)$/;
const PUBLIC = /^\/(docs|docs\/.*|openapi\.json|openapi\.yaml)$/;

/**
 * The hook before every route: who asks, and not too often. A token on a public address is not looked at; who comes with
 * no good token is counted by address, and is told 429 instead of 401 beyond the limit.
 */
export const letIn = (check: TokenCheck, refusals: Refusals, limits: RateLimits) => {
  const authenticated = authenticate(check, refusals);
  return async (request: Request, reply: Reply): Promise<void> => {
    const path = request.url.split('?')[0] ?? '';
    if (HEALTH.test(path)) return;
    if (PUBLIC.test(path)) return limits.unknown(request);
    try {
      await authenticated(request, reply);
    } catch (error) {
      await limits.unknown(request);
      throw error;
    }
    await limits.known(request);
  };
};
