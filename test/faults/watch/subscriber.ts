import { get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Journal } from '../journal.js';

export type SubscriberOptions = Readonly<{
  name: string;
  journal: Journal;
  token: string;
  target: () => string;
  /** Silence after which the connection is given up: the server sends something every 15 seconds. */
  silenceMs: number;
}>;

type Told = Readonly<{ sequence: number; eventId: string; stream: string; revision: number; data: unknown }>;

/** Listens to server-sent events from the beginning, and after every loss goes on from the last id it was given. */
export class Subscriber {
  private last = -1;
  private ended = false;
  private connection: IncomingMessage | null = null;

  constructor(private readonly options: SubscriberOptions) {}

  get position(): number {
    return this.last;
  }

  async run(): Promise<void> {
    const { name, journal } = this.options;
    await journal.write({ t: 'subscribed', subscriber: name, after: -1 });
    while (!this.ended) {
      await this.listen().catch(() => undefined);
      await pause(150);
    }
  }

  end(): void {
    this.ended = true;
    this.connection?.destroy();
  }

  /** Breaks the connection off from this side, as clients do. */
  drop(): void {
    this.connection?.destroy();
  }

  private async listen(): Promise<void> {
    const { token, target, silenceMs } = this.options;
    const headers = { authorization: `Bearer ${token}`, 'last-event-id': String(this.last) };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const asking = get(`${target()}/v1/events`, { headers, agent: false, timeout: silenceMs }, resolve);
      asking.once('error', reject).once('timeout', () => asking.destroy(new Error('nothing is heard any more')));
    });
    this.connection = response;
    if (response.statusCode !== 200) return void response.destroy();
    response.setEncoding('utf8');
    let text = '';
    for await (const part of response as AsyncIterable<string>) {
      text += part;
      const frames = text.split('\n\n');
      text = frames.pop() ?? '';
      for (const frame of frames) this.take(frame);
    }
  }

  private take(frame: string): void {
    const lines = frame.split('\n');
    const data = lines.find((line) => line.startsWith('data: '))?.slice(6);
    const id = lines.find((line) => line.startsWith('id: '))?.slice(4);
    if (data !== undefined) {
      const { sequence, eventId, stream, revision, data: told } = JSON.parse(data) as Told;
      const subscriber = this.options.name;
      const seen = { t: 'seen', subscriber, once: true, sequence, eventId, stream, revision, data: told } as const;
      void this.options.journal.write(seen);
    }
    if (id !== undefined) this.last = Number(id);
  }
}
