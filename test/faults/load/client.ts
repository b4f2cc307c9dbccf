import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Journal } from '../journal.js';
import type { Acknowledged, Expected } from '../judge/journal-entry.js';
import type { Random } from '../random.js';
import { ask, type Answer } from './ask.js';

export type Deed = Readonly<{
  path: string;
  /** A file is sent as it is, anything else as JSON. */
  body: object | Buffer;
  expected: Expected;
  token: string;
  ifMatch?: number;
}>;
export type Done = Acknowledged & Readonly<{ body: Readonly<Record<string, unknown>> }>;

export type ClientOptions = Readonly<{
  journal: Journal;
  random: Random;
  requestMs: number;
  /** The servers that may be asked now. */
  targets: () => readonly string[];
}>;

const SHORTEST_PAUSE_MS = 40;
const LONGEST_PAUSE_MS = 300;

/** A careful client: it writes down what it sends before it does, and asks with the same key until it is answered. */
export class Client {
  constructor(private readonly options: ClientOptions) {}

  /** Null when it was refused for good. Every attempt goes to a server picked anew. */
  async act(key: string, { path, body, expected, token, ifMatch }: Deed): Promise<Done | null> {
    const { journal, requestMs } = this.options;
    for (let attempt = 1; ; attempt += 1) {
      const entry = { key, attempt } as const;
      await journal.write({ t: 'sent', ...entry, at: Date.now(), operation: path, expected });
      const answer = await ask({
        method: 'POST',
        url: this.target() + path,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json',
          'idempotency-key': key,
          'x-request-id': key,
          ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        },
        body: Buffer.isBuffer(body) ? body : JSON.stringify(body),
        timeoutMs: requestMs,
      }).catch((error: unknown) => String(error));
      const at = Date.now();
      if (typeof answer !== 'string' && answer.status < 300) {
        const done = doneOf(answer);
        const { position, revision, events } = done;
        await journal.write({ t: 'acknowledged', ...entry, at, position, revision, events });
        return done;
      }
      const why = typeof answer === 'string' ? answer : `${answer.status} ${answer.body.slice(0, 300)}`;
      if (typeof answer !== 'string' && isFinal(answer)) {
        await journal.write({ t: 'refused', ...entry, at, why });
        return null;
      }
      await journal.write({ t: 'unknown', ...entry, at, why });
      await this.wait();
    }
  }

  /** Reads one assignment as of `atLeast`, and writes down what was shown. Gives up when no server answers it soon. */
  async read(stream: string, path: string, atLeast: number, token: string): Promise<void> {
    const { journal, requestMs } = this.options;
    const url = `${this.target()}${path}?atLeast=${atLeast}`;
    const headers = { authorization: `Bearer ${token}` };
    const answer = await ask({ method: 'GET', url, headers, timeoutMs: requestMs }).catch(() => null);
    if (answer?.status !== 200) return;
    const { knownAt, revision, reports } = JSON.parse(answer.body) as Sheet;
    await journal.write({ t: 'read', stream, presented: atLeast, knownAt, revision, reports: reports.length });
  }

  /** Fetches a file that was acknowledged until some server gives an answer, and writes down whether it is still the same. */
  async fetchBack(path: string, sha256: string, token: string): Promise<void> {
    const { journal, requestMs } = this.options;
    for (;;) {
      const headers = { authorization: `Bearer ${token}` };
      const url = `${this.target()}${path}/${sha256}`;
      const answer = await ask({ method: 'GET', url, headers, timeoutMs: requestMs }).catch(() => null);
      if (answer !== null && (answer.status === 200 || isFinal(answer))) {
        const hash = createHash('sha256').update(answer.bytes).digest('hex');
        return journal.write({ t: 'fetched', sha256, same: answer.status === 200 && hash === sha256 });
      }
      await this.wait();
    }
  }

  private target(): string {
    const targets = this.options.targets();
    const target = targets[this.options.random.below(targets.length)];
    if (target === undefined) throw new Error('there is no server to ask');
    return target;
  }

  private wait(): Promise<void> {
    return pause(SHORTEST_PAUSE_MS + this.options.random.below(LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS));
  }
}

type Sheet = Readonly<{ knownAt: number; revision: number; reports: readonly unknown[] }>;

/** Only what the server refuses for its content is final; that it is busy, closing or in trouble is not. */
const isFinal = ({ status }: Answer): boolean =>
  status >= 400 && status < 500 && ![408, 409, 425, 429].includes(status);

const doneOf = ({ body }: Answer): Done => {
  const told = JSON.parse(body) as Readonly<Record<string, unknown>>;
  return {
    position: Number(told['position']),
    revision: Number(told['revision']),
    events: Number(told['events']),
    body: told,
  };
};
