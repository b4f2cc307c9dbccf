import { get, type ClientRequest } from 'node:http';
import { createParser } from 'eventsource-parser';
import type { Told } from '../domain/told.js';

export type Listening = Readonly<{
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  events: Told[];
  /** The last id that was sent, also without an event, as a browser keeps it. */
  lastId: () => string | null;
  ended: Promise<void>;
  stop: () => void;
}>;

/** A subscriber of server-sent events over real HTTP; `each` may stop it in the middle. */
export const listen = (
  url: string,
  headers: Record<string, string>,
  each: (event: Told, request: ClientRequest) => void = () => undefined,
): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const request = get(url, { headers, agent: false }, (response) => {
      const events: Told[] = [];
      let last: string | null = null;
      const parser = createParser({
        onEvent: ({ data, id, event }) => {
          const told = JSON.parse(data) as Told;
          if (id !== String(told.sequence) || event !== told.type) throw new Error(`frame ${id} ${event}`);
          events.push(told);
          each(told, request);
        },
      });
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        if (request.destroyed) return;
        for (const [, id] of chunk.matchAll(/^id: (-?\d+)$/gm)) last = id ?? last;
        parser.feed(chunk);
      });
      const ended = new Promise<void>((done) => response.once('close', done));
      response.on('error', () => undefined);
      const { statusCode: status = 0, headers: answered } = response;
      resolve({ status, headers: answered, events, lastId: () => last, ended, stop: () => request.destroy() });
    });
    request.on('error', reject);
  });

export const until = async (holds: () => boolean, timeoutMs = 10_000): Promise<void> => {
  const deadline = Date.now() + timeoutMs;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`not so within ${timeoutMs} ms: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
