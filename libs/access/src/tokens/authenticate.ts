import { ServiceUnavailableException, UnauthorizedException } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { CallingRequest } from '../caller.js';
import type { Principal } from '../principal.js';
import type { Refusals } from '../rights/refusals.js';
import { challenge } from './challenge.js';
import type { TokenCheck } from './check-token.js';
import { KeysUnreachable } from './keys-unreachable.js';
import { TokenRefused } from './token-refused.js';

type Request = CallingRequest & Readonly<{ id: string; raw: IncomingMessage }>;
type Reply = { header: (name: string, value: string) => unknown };

/**
 * A hook that reads the bearer token before anything of the body is read, and notes who asks on the request. Answers 401
 * without a token or with one that is not to be believed, 503 while the issuer's keys cannot be read. Why, only the log
 * is told.
 */
export const authenticate =
  (check: TokenCheck, refusals: Refusals) =>
  async (request: Request, reply: Reply): Promise<void> => {
    const refuse = (reason: string, error?: 'invalid_token'): never => {
      refusals.tell({ status: 401, reason, operation: null, subject: null, request: request.id });
      reply.header('www-authenticate', challenge(error));
      throw new UnauthorizedException();
    };
    const given = request.raw.headersDistinct['authorization'] ?? [];
    const token = /^Bearer +(\S+)$/i.exec(given[0] ?? '')?.[1];
    if (given.length > 1) return refuse('several Authorization headers', 'invalid_token');
    if (token === undefined) return refuse('no token');
    request.principal = await check(token).catch((error: unknown): Principal => {
      if (error instanceof TokenRefused) return refuse(error.reason, 'invalid_token');
      if (error instanceof KeysUnreachable) throw new ServiceUnavailableException(undefined, { cause: error });
      throw error;
    });
  };
