import { createPublicKey, type KeyObject } from 'node:crypto';
import { compact, hmac, newKey, signedBy, unsigned, type Json } from './signed.js';

/** A token that a server believes: what it says and the key that signs it. `maxAge` in seconds is the oldest it may be. */
export type Believed = Readonly<{
  alg: 'RS256' | 'ES256';
  key: KeyObject;
  header: Json;
  payload: Json;
  maxAge: number;
  trap: string;
}>;

/** Every token differs from the good one in what its name says, and in nothing else that matters. */
export const forgedTokens = (good: Believed): Readonly<Record<string, string>> => ({
  ...wrongSignatures(good),
  ...wrongHeaders(good),
  ...wrongClaims(good),
  ...wrongShapes(good),
});

export const goodToken = ({ header, payload, key }: Believed): string => compact(header, payload, signedBy(key));

const without = (json: Json, ...names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));

const wrongSignatures = ({ alg, key, header, payload }: Believed) => {
  const publicKey = createPublicKey(key);
  const pem = String(publicKey.export({ type: 'spki', format: 'pem' }));
  const jwk = JSON.stringify(publicKey.export({ format: 'jwk' }));
  const [head, body, signature = ''] = compact(header, payload, signedBy(key)).split('.');
  const richer = Buffer.from(JSON.stringify({ ...payload, sub: 'another' })).toString('base64url');
  return {
    'alg none': compact({ ...header, alg: 'none' }, payload, unsigned),
    'alg None': compact({ ...header, alg: 'None' }, payload, unsigned),
    'alg NONE with some signature': compact({ ...header, alg: 'NONE' }, payload, () => Buffer.from('x')),
    'HS256 with the public key in PEM': compact({ ...header, alg: 'HS256' }, payload, hmac(pem)),
    'HS256 with the public key as JWK': compact({ ...header, alg: 'HS256' }, payload, hmac(jwk)),
    'HS256 with an empty secret': compact({ ...header, alg: 'HS256' }, payload, hmac('')),
    'another algorithm than the key': compact(
      { ...header, alg: alg === 'RS256' ? 'ES256' : 'RS256' },
      payload,
      signedBy(key),
    ),
    'another key under the same kid': compact(header, payload, signedBy(newKey(alg))),
    'a signature of zeros': compact(header, payload, () => Buffer.alloc(alg === 'ES256' ? 64 : 256)),
    'a stripped signature': `${head}.${body}.`,
    'a swapped payload': `${head}.${richer}.${signature}`,
    'a truncated signature': `${head}.${body}.${signature.slice(0, -8)}`,
  };
};

const wrongHeaders = ({ alg, key, header, payload, trap }: Believed) => {
  const own = newKey(alg);
  const jwk = { ...createPublicKey(own).export({ format: 'jwk' }), kid: 'own', alg, use: 'sig' };
  const with_ = (more: Json, by = key): string => compact({ ...header, ...more }, payload, signedBy(by));
  return {
    'no typ': compact(without(header, 'typ'), payload, signedBy(key)),
    'typ of a logout token': with_({ typ: 'logout+jwt' }),
    'no kid': compact(without(header, 'kid'), payload, signedBy(key)),
    'an unknown kid': with_({ kid: 'nobody' }),
    'a kid that is a path': with_({ kid: '../../../../dev/null' }),
    'an embedded jwk': with_({ jwk, kid: 'own' }, own),
    'an embedded jwk beside the right kid': with_({ jwk }),
    'a jku': with_({ jku: `${trap}/jwks`, kid: 'own' }, own),
    'a jku beside the right kid': with_({ jku: `${trap}/jwks` }),
    'an x5u': with_({ x5u: `${trap}/x5u`, kid: 'own' }, own),
    'an x5c': with_({ x5c: ['MIIB'] }),
    'an unknown crit': with_({ crit: ['exp'], exp: 1 }),
    'b64 false': with_({ crit: ['b64'], b64: false }),
    'a compressed payload': with_({ zip: 'DEF' }),
    'another token inside': with_({ cty: 'JWT' }),
  };
};

const wrongClaims = ({ key, header, payload, maxAge }: Believed) => {
  const now = Math.floor(Date.now() / 1000);
  const with_ = (more: Json): string => compact(header, { ...payload, ...more }, signedBy(key));
  const lacking = (name: string): string => compact(header, without(payload, name), signedBy(key));
  return {
    'another audience': with_({ aud: 'another-service' }),
    'no audience': lacking('aud'),
    'another issuer': with_({ iss: 'https://issuer.example' }),
    'almost the issuer': with_({ iss: `${String(payload['iss'])}/` }),
    'no issuer': lacking('iss'),
    'no subject': lacking('sub'),
    'a subject that is a number': with_({ sub: 7 }),
    'a subject with a line break': with_({ sub: 'a\nb' }),
    'a subject with NUL': with_({ sub: 'a\u0000b' }),
    expired: with_({ iat: now - 120, exp: now - 60 }),
    'no exp': lacking('exp'),
    'exp as text': with_({ exp: String(now + 600) }),
    'no iat': lacking('iat'),
    'too old though it has not expired': with_({ iat: now - maxAge - 60, exp: now + 600 }),
    'issued in the future': with_({ iat: now + 120, exp: now + 600 }),
    'not valid yet': with_({ nbf: now + 120 }),
    'an identity token': with_({ typ: 'ID' }),
    'a refresh token': with_({ typ: 'Refresh' }),
    'an agency that is a list': with_({ agency: ['BTC'] }),
    'a name that is an object': with_({ name: { vi: 'A' } }),
  };
};

const wrongShapes = ({ key, header, payload }: Believed) => {
  const good = compact(header, payload, signedBy(key));
  const [head, body, signature] = good.split('.');
  return {
    'two parts': `${head}.${body}`,
    'two dots and nothing': '..',
    'four parts': `${good}.${signature}`,
    'five parts, as if encrypted': `${head}.${body}.${body}.${body}.${signature}`,
    'a payload that is a list': compact(header, '[]', signedBy(key)),
    'a payload that is no JSON': compact(header, 'sub', signedBy(key)),
    'a header that is no JSON': `${Buffer.from('alg').toString('base64url')}.${body}.${signature}`,
    'larger than any token': compact(header, { ...payload, padding: 'x'.repeat(9_000) }, signedBy(key)),
    nonsense: 'nonsense',
  };
};
