import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { KeysUnreachable } from './keys-unreachable.js';

const TIMEOUT_MS = 5_000;

/**
 * The keys at this address and nowhere else; redirections are not followed. They are kept for ten minutes; a key that is
 * not among them is looked for again, at most twice a minute.
 * @throws KeysUnreachable while they are not to be had
 */
export const issuerKeys = (jwksUri: string, cooldownMs = 30_000): JWTVerifyGetKey => {
  const keys = createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: TIMEOUT_MS, cooldownDuration: cooldownMs });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      throw isAnswer(error) ? error : new KeysUnreachable(error);
    }
  };
};

/** The keys were read, and none or more than one fits. */
const isAnswer = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;
