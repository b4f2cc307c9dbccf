import { decodeProtectedHeader, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Principal } from '../principal.js';
import { claimedPrincipal } from './claimed-principal.js';
import { KeysUnreachable } from './keys-unreachable.js';
import { RememberedTokens } from './remembered-tokens.js';
import { TokenRefused } from './token-refused.js';
import type { Trust } from './trust.js';

/**
 * Who a bearer token says it is.
 * @throws TokenRefused when it is not to be believed, whatever the fault
 * @throws KeysUnreachable when that cannot be told because the issuer's keys cannot be read
 */
export type TokenCheck = (token: string) => Promise<Principal>;

const LONGEST = 8_192;
const CLOCK_TOLERANCE_SECONDS = 5;
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Headers that bring a key along, point to one, or change how the token is read: a token that carries one is refused. */
const REFUSED_HEADERS = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc', 'cty'] as const;

/** Checks signature, algorithm, type, issuer, audience, times and claims of a JWT (RFC 7519, 8725, 9068); follows no address in it. */
export const checkToken = (trust: Trust, keys: JWTVerifyGetKey): TokenCheck => {
  const remembered = new RememberedTokens();
  return async (token) => {
    if (token.length > LONGEST) throw new TokenRefused('longer than any token of ours');
    const known = remembered.recall(token);
    if (known !== null) return known;
    refuseUnlessPlain(token, trust.types);
    const { payload } = await jwtVerify(token, keys, {
      algorithms: [...trust.algorithms],
      issuer: trust.issuer,
      audience: trust.audience,
      requiredClaims: ['sub', 'exp', 'iat'],
      maxTokenAge: trust.maxAge,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    }).catch((error: unknown) => {
      throw error instanceof KeysUnreachable ? error : new TokenRefused(String(error));
    });
    const kind = payload['typ'];
    if (kind !== undefined && kind !== 'Bearer') throw new TokenRefused('claim typ: not an access token');
    const principal = claimedPrincipal(payload, trust.claims);
    const { exp = 0, iat = 0 } = payload;
    remembered.remember(token, principal, Math.min(exp, iat + trust.maxAge) * 1_000);
    return principal;
  };
};

const refuseUnlessPlain = (token: string, types: readonly string[]): void => {
  if (!COMPACT.test(token)) throw new TokenRefused('not three parts in base64url');
  const header = headerOf(token);
  const carried = REFUSED_HEADERS.filter((name) => Object.hasOwn(header, name));
  if (carried.length > 0) throw new TokenRefused(`header carries ${carried.join(', ')}`);
  if (typeof header['kid'] !== 'string') throw new TokenRefused('header names no key');
  const kind = header['typ'];
  const told = typeof kind === 'string' ? kind.toLowerCase().replace(/^application\//, '') : null;
  if (!types.some((type) => type.toLowerCase() === told)) throw new TokenRefused('header typ is not an accepted one');
};

const headerOf = (token: string): Readonly<Record<string, unknown>> => {
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new TokenRefused('header cannot be read');
  }
};
