import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export type Asked = Readonly<{
  method: 'GET' | 'POST';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string | Buffer;
  timeoutMs: number;
}>;
export type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer; body: string }>;

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** One request over HTTP with nothing repeated behind its back. Rejects when no whole answer came in time. */
export const ask = ({ method, url, headers, body, timeoutMs }: Asked): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const asking = request(url, { method, agent, signal, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('close', () => {
        if (!response.complete) return reject(new Error('the answer broke off'));
        const bytes = Buffer.concat(parts);
        const { statusCode = 0, headers: told } = response;
        resolve({ status: statusCode, headers: told, bytes, body: bytes.toString() });
      });
    });
    asking.once('error', reject);
    asking.end(body);
  });
