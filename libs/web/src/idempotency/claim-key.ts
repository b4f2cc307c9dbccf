import { createHash } from 'node:crypto';
import type { Caller } from '#libs/access';

/**
 * What a claim is kept under: caller, operation and key, but not the address, so that a key that comes back for another
 * object is noticed. The key itself is not kept.
 */
export const claimKey = ({ principal, operation }: Caller, key: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([principal.subject, operation, key]))
    .digest();
