type Request = Readonly<{ headers: Readonly<Record<string, string | string[] | undefined>> }>;
type Reply = Readonly<{
  status: (code: number) => Reply;
  header: (name: string, value: string) => Reply;
  send: (body: object) => unknown;
}>;

/**
 * A page of another site may make a browser on this machine send requests to loopback, or point a name of its own at it
 * (DNS rebinding). Requests that name another host, or come from a page of another origin, are refused.
 */
export const sameOriginOnly =
  (host: string) =>
  async ({ headers }: Request, reply: Reply): Promise<void> => {
    const named = hostName(`http://${headers['host'] ?? ''}`);
    const origin = headers['origin'] === undefined ? named : hostName(String(headers['origin']));
    const site = headers['sec-fetch-site'];
    const local = LOOPBACK.has(host);
    if ((local && !LOOPBACK.has(named ?? '')) || origin !== named || site === 'cross-site') {
      await reply.status(403).header('content-type', 'application/problem+json').send({
        type: 'urn:task-ledger:problem:request.foreign-origin',
        title: 'Yêu cầu đến từ trang khác bị từ chối / Requests from other sites are refused',
        status: 403,
        code: 'request.foreign-origin',
      });
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
