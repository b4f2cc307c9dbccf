import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Principal } from '../principal.js';
import { embeddedKey } from './embedded-key.js';
import { embeddedTrust } from './embedded-trust.js';

export type SignedToken = Readonly<{ token: string; expiresAt: string }>;

/**
 * Signs a token of the embedded issuer with the key in the data folder, which it makes when there is none yet; needs
 * neither a server nor a database.
 * @throws RangeError when it would be valid for longer than the server believes a token
 */
export const signToken = async (
  dataFolder: string | undefined,
  { subject, name, roles, agency, fields }: Principal,
  seconds: number,
): Promise<SignedToken> => {
  const { issuer, audience, types, maxAge } = embeddedTrust;
  if (seconds > maxAge) throw new RangeError(`a token is valid for ${maxAge} seconds at most`);
  const key = await embeddedKey(dataFolder);
  const now = Math.floor(Date.now() / 1000);
  const claims = { name, roles, ...(agency === null ? {} : { agency }), ...(fields.length === 0 ? {} : { fields }) };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ: types[0] ?? 'at+jwt', kid: key.kid ?? '' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(key);
  return { token, expiresAt: new Date((now + seconds) * 1000).toISOString() };
};
