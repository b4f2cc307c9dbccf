import { decodeJwt } from 'jose';

/** When the token of a request that was let in expires, in milliseconds since 1970; null when it does not say. */
export const tokenExpiry = (headers: Readonly<Record<string, string | string[] | undefined>>): number | null => {
  const token = /^bearer\s+(.+)$/i.exec(String(headers['authorization'] ?? ''))?.[1];
  if (token === undefined) return null;
  try {
    const { exp } = decodeJwt(token);
    return exp === undefined ? null : exp * 1000;
  } catch {
    return null;
  }
};
