import { HttpRefusal } from '#libs/web';

type Request = Readonly<{ headers: Readonly<Record<string, string | string[] | undefined>> }>;

/**
 * A page of another site may make a browser on this machine send requests to loopback, or point a name of its own at it
 * (DNS rebinding). Requests that name another host, or come from a page of another origin, are refused.
 */
export const sameOriginOnly =
  (host: string) =>
  async ({ headers }: Request): Promise<void> => {
    const named = hostName(`http://${headers['host'] ?? ''}`);
    const origin = headers['origin'] === undefined ? named : hostName(String(headers['origin']));
    const site = headers['sec-fetch-site'];
    const local = LOOPBACK.has(host);
    if ((local && !LOOPBACK.has(named ?? '')) || origin !== named || site === 'cross-site') {
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
