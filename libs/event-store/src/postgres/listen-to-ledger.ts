import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { keepSession } from '#libs/postgres';

export type Listening = Readonly<{
  /** Resolves when the first connection listens, rejects when it cannot be made; tries go on either way until `close`. */
  ready: Promise<void>;
  close: () => Promise<void>;
}>;

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
const GOODBYE_MS = 1_000;

/**
 * Listens for appends on a connection of its own, and after a loss connects again by itself, pausing longer each time.
 * `heard` gets the new head, or null when nobody knows what was missed: after connecting, and for a hint that names no head. Never throws into the process.
 */
export const listenToLedger = (options: pg.ClientConfig, heard: (head: number | null) => void): Listening => {
  const closing = new AbortController();
  const { signal } = closing;
  let listens: () => void = () => undefined;
  let fails: (reason: unknown) => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    listens = resolve;
    fails = reject;
  });
  ready.catch(() => undefined);

  const run = async (): Promise<void> => {
    for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const began = performance.now();
      await listenUntilLost(options, signal, heard, listens).catch(fails);
      if (performance.now() - began > LONGEST_PAUSE_MS) pause = FIRST_PAUSE_MS;
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  };

  const running = run();
  return {
    ready,
    close: async () => {
      closing.abort();
      fails(new Error('closed before it listened'));
      await running;
    },
  };
};

const listenUntilLost = async (
  options: pg.ClientConfig,
  signal: AbortSignal,
  heard: (head: number | null) => void,
  listens: () => void,
): Promise<void> => {
  const client = new pg.Client(options);
  const over = once(client, 'end', { signal });
  over.catch(() => undefined);
  client.on('error', () => undefined);
  client.on('notification', ({ payload = '' }) => heard(/^\d{1,15}$/.test(payload) ? Number(payload) : null));
  try {
    const connected = client.connect().then(async () => {
      await keepSession(client);
      return client.query('LISTEN ledger');
    });
    connected.catch(() => undefined);
    const first = await Promise.race([connected, over.then(() => null)]);
    if (first === null) throw new Error('the connection ended before it listened');
    listens();
    heard(null);
    await over;
  } finally {
    const ended = client.end().catch(() => undefined);
    await Promise.race([ended, sleep(GOODBYE_MS, undefined, { ref: false })]);
  }
};
