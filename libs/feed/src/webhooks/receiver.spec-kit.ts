import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import type { Told } from '../domain/told.js';

export type Received = Readonly<{ id: string; type: string; told: Told; headers: IncomingHttpHeaders; body: string }>;

export type Receiver = Readonly<{
  url: string;
  received: Received[];
  /** What the next requests are answered with; the last one stays. `null`: never. */
  answers: (number | null)[];
  /** Verifies what was received as a subscriber would. @throws WebhookVerificationError */
  verify: (secret: string, one: Received) => void;
  close: () => Promise<void>;
}>;

/** A subscriber: a real server on this machine. */
export const receiver = async (): Promise<Receiver> => {
  const received: Received[] = [];
  const answers: (number | null)[] = [200];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const { type, data: told } = JSON.parse(body) as { type: string; data: Told };
    received.push({ id: String(request.headers['webhook-id']), type, told, headers: request.headers, body });
    const status = answers.length > 1 ? answers.shift() : answers[0];
    if (status === null || status === undefined) return;
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('x'.repeat(1_000_000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...{ received, answers, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in` },
    verify: (secret, { body, headers }) =>
      void new Webhook(secret).verify(body, headers as unknown as Record<string, string>),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
