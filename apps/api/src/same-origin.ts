import { HttpRefusal } from '#libs/web';

type Request = Readonly<{ headers: Readonly<Record<string, string | string[] | undefined>> }>;

/**
 * A page of another site may make a browser on this machine send requests to loopback, or point a name of its own at it
 * (DNS rebinding). Requests that name another host, or come from a page of another origin, are refused, unless the
 * operator allows that origin.
 */
export const sameOriginOnly =
  (host: string, allowed: readonly string[] = []) =>
  async ({ headers }: Request): Promise<void> => {
    const named = hostName(`http://${headers['host'] ?? ''}`);
    if (LOOPBACK.has(host) && !LOOPBACK.has(named ?? '')) throw new HttpRefusal(403, 'request.foreign-origin');
    const origin = headers['origin'];
    if (origin !== undefined && allowed.includes(String(origin))) return;
    const from = origin === undefined ? named : hostName(String(origin));
    if (from !== named || headers['sec-fetch-site'] === 'cross-site') {
      throw new HttpRefusal(403, 'request.foreign-origin');
    }
  };

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

const hostName = (url: string): string | null => {
  try {
    return new URL(url).hostname;
  } catch {
    return null;
  }
};
