import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EsdbTestServer } from './esdb-test-server.spec-kit.js';
import { FAULTS, type FaultName } from './faults.spec-kit.js';

/**
 * `GET /`: what is left of each fault, how often each fired, events and open subscriptions. `POST /` with JSON such as
 * `{"unavailableAfter": 3}` sets these faults, and answers the same. `POST /cut` ends every subscription.
 */
export const control = async ({ faults, ...server }: EsdbTestServer): Promise<string> => {
  const state = () => {
    const { fired, leader: _, ...left } = faults;
    return { left, fired, events: server.log.count, subscriptions: server.subscriptions() };
  };
  const listener = createServer(async (request, response) => {
    const body: Buffer[] = [];
    for await (const part of request) body.push(part as Buffer);
    const answer = (code: number, value: unknown): void => {
      response.writeHead(code, { 'content-type': 'application/json' }).end(`${JSON.stringify(value)}\n`);
    };
    if (request.url === '/cut' && request.method === 'POST') server.cutSubscriptions();
    else if (request.method === 'POST') {
      const wanted = faultsIn(Buffer.concat(body).toString('utf8'));
      if (typeof wanted === 'string') return answer(400, { error: wanted });
      Object.assign(faults, wanted);
    }
    answer(200, state());
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;
};

/** What is wrong with the text, when something is. */
export const faultsIn = (text: string): Partial<Record<FaultName, number>> | string => {
  let wanted: unknown;
  try {
    wanted = JSON.parse(text);
  } catch {
    return `no JSON: ${text}`;
  }
  if (typeof wanted !== 'object' || wanted === null) return `no object: ${text}`;
  const wrong = Object.entries(wanted).filter(
    ([name, count]) => !Object.hasOwn(FAULTS, name) || !Number.isSafeInteger(count) || (count as number) < 0,
  );
  if (wrong.length === 0) return wanted as Partial<Record<FaultName, number>>;
  return `${wrong.map(([name]) => name).join(', ')}: give a number for any of ${Object.keys(FAULTS).join(', ')}`;
};
