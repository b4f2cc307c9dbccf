import { createPublicKey, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Listening = Readonly<{ url: string; asked: readonly string[]; close: () => Promise<void> }>;

/** A server on loopback that answers every path with this JSON and notes what it was asked. */
export const answering = async (answer: () => unknown): Promise<Listening> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

/** The JSON Web Key Set of these keys. */
export const keySet = (keys: readonly Readonly<{ key: KeyObject; kid: string; alg: string }>[]): unknown => ({
  keys: keys.map(({ key, kid, alg }) => ({ ...createPublicKey(key).export({ format: 'jwk' }), kid, alg, use: 'sig' })),
});
