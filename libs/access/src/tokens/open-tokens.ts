import { createLocalJWKSet } from 'jose';
import { checkToken, type TokenCheck } from './check-token.js';
import { embeddedKey } from './embedded-key.js';
import { embeddedTrust } from './embedded-trust.js';
import { issuerKeys } from './issuer-keys.js';
import type { Oidc } from './oidc.js';

/**
 * Tokens of the named issuer, or while none is named those of the embedded one, whose key is made now when there is none.
 * Never both: with an issuer named, what the embedded one signed is worth nothing.
 * @throws Error when the embedded key cannot be read or made
 */
export const openTokens = async (oidc: Oidc | null, dataFolder: string | undefined): Promise<TokenCheck> => {
  if (oidc !== null) return checkToken(oidc, issuerKeys(oidc.jwksUri));
  const { d: _private, ...key } = await embeddedKey(dataFolder);
  return checkToken(embeddedTrust, createLocalJWKSet({ keys: [key] }));
};
