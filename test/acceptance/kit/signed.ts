import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export type Json = Readonly<Record<string, unknown>>;

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** A compact JWS of exactly this header and payload, however absurd; `seal` makes the signature over both. */
export const compact = (header: Json, payload: Json | string, seal: (data: string) => Buffer): string => {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const data = `${base64url(JSON.stringify(header))}.${base64url(body)}`;
  return `${data}.${seal(data).toString('base64url')}`;
};

export const unsigned = (): Buffer => Buffer.alloc(0);

export const hmac =
  (secret: string) =>
  (data: string): Buffer =>
    createHmac('sha256', secret).update(data).digest();

/** RS256 or ES256, by the kind of the key. */
export const signedBy =
  (key: KeyObject) =>
  (data: string): Buffer =>
    sign('sha256', Buffer.from(data), key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key);

export const newKey = (alg: 'RS256' | 'ES256'): KeyObject =>
  alg === 'RS256'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
